dialog-ask-sv = Write the announcement in Swedish. You can use bold, italics and links. Write /cancel if you change your mind.
dialog-ask-en = Now write the same announcement in English.
dialog-ask-audience = Who is to get it? Write a municipality, a county or an office.
dialog-audience-so-far = To: { $who }
dialog-ask-more = Write one more place, or press “Done”.
dialog-ask-which = Which one do you mean?
dialog-place-unknown = I can’t find such a place. Write the name of a municipality, a county or an office.
dialog-ask-urgent = Is it urgent? Urgent announcements go out at night too. Others go out between 08:00 and 20:00.
dialog-confirm = This is how it looks. Shall it be submitted?
dialog-goes-to = To: { $who } ({ $count ->
        [one] { $count } person
       *[other] { $count } people
    })
dialog-goes-at = Goes out on { $when }.
dialog-goes-at-once = Urgent: goes out as soon as it is approved.
dialog-goes-by-day = Goes out when it is approved, between 08:00 and 20:00.
dialog-nobody = Nobody follows this just now. It is still shown on the web and in answers.
dialog-submitted = Submitted. Somebody else has to approve it. You will hear what becomes of it.
dialog-submitted-approved = { $count ->
        [one] Done. The announcement goes to { $count } person.
       *[other] Done. The announcement goes to { $count } people.
    }
dialog-faults = This has to be mended first:
dialog-fault-at = Line { $line }, character { $column }: { $what }
dialog-outdated = That button does not hold any more.
dialog-cancelled = Cancelled. Nothing is sent.
dialog-approved = Approved. The announcement goes out.
dialog-ask-reason = Why should it not go out? Write a sentence, so that whoever wrote it knows.
dialog-rejected = Rejected. Whoever wrote it is told why.
memo-ask = { $name } has written an announcement that has to be approved
memo-correction = It corrects an earlier announcement.
memo-approved = Your announcement “{ $words }” has been approved by { $name }.
memo-rejected = Your announcement “{ $words }” has been rejected by { $name }.
memo-cancelled = Your announcement “{ $words }” has been cancelled by { $name }.
memo-sent = Your announcement “{ $words }” has been sent.
memo-reason = Reason: { $reason }
memo-delivered = { $made ->
        [0] It is shown on the web. Nobody got it in Telegram.
       *[other] { $count } of { $made } have got it.
    }
telegram-command-announce = Write an announcement to those who follow
button-swedish-only = Swedish only
button-everyone = Everyone
button-audience-done = Done
button-drop = Remove: { $place }
button-not-urgent = No, by day will do
button-urgent = Yes, at night too
button-submit = Submit
button-test = Send a test to me
button-change-text = Change the text
button-change-audience = Change who gets it
button-cancel = Cancel
button-approve = Approve
button-reject = Reject
