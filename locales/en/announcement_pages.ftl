staff-problems-title = Put right:
announcements-new = Write an announcement
announcements-all = All announcements
announcements-filters = Which announcements are shown
announcements-filter = { $show ->
    [drafts] Drafts
    [submitted] To approve
    [approved] Waiting for their time
    [under-way] Being sent
    [sent] Sent
    [cancelled] Cancelled
   *[all] All
}
announcements-none = Nobody has written an announcement yet.
announcements-none-there = There are no such announcements.
announcements-pages = More announcements
announcements-latest = To the latest
announcements-older = Older announcements
announcements-no-approval = Announcements go out without another person's approval. That is how the service is set (REQUIRE_APPROVAL=false).
announcement-number = Announcement { $number }
announcement-without-words = Without a text yet
announcement-to = To { $who }
announcement-urgent = Urgent
announcement-state-now = { $state ->
    [draft] Draft
    [submitted] Waiting for approval
    [approved] Approved
    [sending] Being sent
    [paused] Paused
    [sent] Sent
    [rejected] Rejected
   *[cancelled] Cancelled
}
announcement-steps = How far the announcement has come
announcement-step-done = done
announcement-stands = How it stands
announcement-do = Do something
announcement-unready = This has to be put right before you can submit the announcement:
announcement-waits = The announcement is now waiting for somebody else to approve it.
announcement-submit = Submit for approval
announcement-send = Send…
announcement-approve = Approve…
announcement-edit = Edit
announcement-pause = Pause
announcement-resume = Go on sending
announcement-correct = Write a correction
announcement-try = Send a test to me
announcement-try-how = Would you like a test in your own Telegram? Link it first on the page of your account.
announcement-reject = Reject
announcement-reason = Why?
announcement-reason-how = Whoever wrote the announcement reads it, and can change it and submit it again.
announcement-reject-do = Reject the announcement
announcement-cancel = Cancel the announcement
announcement-cancel-what = { $state ->
    [begun] Nothing more is sent. What has arrived stays with its recipients. A cancelled announcement can't be started again.
   *[before] The announcement is not sent. This can't be undone.
}
announcement-cancel-reason = Why? (if you want to tell)
announcement-cancel-do = Yes, cancel it
announcement-is-correction = This corrects
announcement-about = Recipients and time
announcement-to-label = To
announcement-recipients = Number of recipients
announcement-when-approved = As soon as it is approved
announcement-urgency = { $urgent ->
    [yes] Urgent: it is sent at night too.
   *[no] It is sent between 8 am and 8 pm.
}
announcement-expires-usual = Three days after it has begun to be sent
announcement-texts = What it looks like
announcement-history = Who did what
history-written = Written by { $who }
history-edited = Changed by { $who }
history-submitted = Submitted by { $who }
history-decided = { $what ->
    [approved] Approved
    [rejected] Rejected
   *[cancelled] Cancelled
} by { $who }
history-reason = Reason: { $reason }
history-in-full = Everything that was done is in the audit
history-begun = Began to be sent
history-ended = Done
bubble-label = { $tongue ->
    [sv] In Swedish
   *[en] In English
}
bubble-empty = The text is shown here once it is written.
recipients-nobody = No recipient is chosen yet.
recipients-so-many = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
recipients-now = It goes to { recipients-so-many }: { $who }.
draft-change = Edit announcement { $number }
draft-newer = What you wrote is still here, but not saved. If you save now, it takes the place of the other person's change.
draft-newer-show = Show what it says now (new tab)
draft-again = The announcement is submitted. If you change it, it is a draft again and has to be submitted anew.
draft-corrects = You are writing a correction of announcement { $number }. Its recipients are told which announcement it corrects.
draft-at = Line { $line }, character { $column }: { $why }
draft-no-time = Write when it is to be sent, or choose to send it as soon as it is approved.
draft-which-place = ”{ $words }” can mean several places, or is misspelt. Choose which one you mean.
draft-unknown-place = We don't know the place ”{ $words }”. Write a municipality, a county or an office, or remove the line.
draft-text = { $tongue ->
    [sv] Text in Swedish
   *[en] Text in English
}
draft-text-how = Select words and choose Bold, for example. You can also write the tags yourself.
draft-length = { $length } of at most { $most } characters
draft-over = The text is { $over } characters too long.
draft-swedish-only = In Swedish only. Those who read English get the Swedish text, with a line that says so.
draft-to = To whom?
draft-to-whom = { $to ->
    [everyone] Everyone who follows anything
   *[some] Those who follow certain places
}
draft-chosen = Chosen places (untick to remove)
draft-which = Which one do you mean by ”{ $words }”?
draft-which-none = None of them
draft-places = Places, one on each line
draft-places-how = A municipality, a county or an office, such as Boden, Skåne or the office in Kista.
draft-search = Add a place
draft-search-how = Begin to write a municipality, a county or an office.
draft-search-found = { $count } suggestions. Choose with the arrow keys.
draft-search-none = No suggestions
draft-search-added = { $place } is chosen
draft-phases = New offices of the government's programme
draft-phase = Phase { $phase }
draft-language = The recipients' language
draft-language-any = Every language
draft-language-one = { $tongue ->
    [sv] Only those who are answered in Swedish
   *[en] Only those who are answered in English
}
draft-when = When?
draft-now = As soon as it is approved
draft-at-a-time = At a time that you choose
draft-send-at = Day and time
draft-time-how = Swedish time, for example 2026-12-01 08:00.
draft-urgent-how = Urgent announcements are sent at once, also at night. Others wait until 8 am if it is between 8 pm and 8 am.
draft-expires = Expires
draft-expires-how = After that it is no longer sent or shown. Leave it empty for three days.
draft-review = Save and review
draft-keep = Save without review
draft-preview = Preview
draft-next = Nothing is sent yet. In the next step you see the whole announcement and submit it.
toolbar-label = Format the text
toolbar-do = { $tag ->
    [b] Bold
    [i] Italic
    [u] Underline
    [s] Strike
    [a] Link
    [blockquote] Quote
    [code] Code
   *[spoiler] Hidden
}
toolbar-link = Link
toolbar-link-address = Web address
toolbar-link-put = Add the link
toolbar-link-leave = Leave it
sure-title = { $kind ->
    [approve] Approve the announcement?
    [send] Send the announcement?
   *[submit] Submit the announcement?
}
sure-recipients = { $count ->
    [one] It goes to { $count } person: { $who }.
   *[other] It goes to { $count } people: { $who }.
}
sure-final = { $kind ->
    [submit] Somebody else has to approve it before it is sent.
   *[approve] This can't be undone. Once it has begun to be sent, you can only pause or cancel the rest.
}
sure-do = { $kind ->
    [approve] Approve and send
    [send] Send
   *[submit] Submit
}
sure-back = Back without doing anything
progress-said = { $state ->
    [paused] Paused: { $tried } of { $made } are done.
    [sent] Done: { $tried } of { $made }.
    [cancelled] Cancelled: { $tried } of { $made } are done.
   *[sending] { $tried } of { $made } are done.
}
progress-bar = How much of it is done
progress-waiting = Waiting
progress-rate = Pace
progress-per-second = { $rate } a second
progress-left = Time left
progress-left-unknown = can't be told yet
progress-left-minutes = { $minutes ->
    [0] done in a moment
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}
progress-reason = { $why }: { $count }
number-plain = { $count }
outcome-is = { $state ->
    [delivered] Arrived
    [gone] Recipient no longer there
    [rejected] Could not be sent
    [unknown] Not known whether it arrived
    [expired] Not sent in time
    [cancelled] Stopped
   *[waiting] Waiting
}
picture-title = Deliveries over time
picture-said = From { $begins } to { $ends }. The highest bar is { $most ->
    [one] { $most } delivery
   *[other] { $most } deliveries
} in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
picture-kind = { $kind ->
    [delivered] Arrived
    [failed] Did not arrive
    [unknown] Not known
   *[unsent] Not sent
}
live-again = Update
live-over = You are no longer signed in, so the figures are not updated. Sign in and open the page again.
live-lost = The figures are not updated by themselves just now. Press Update to see how it stands.
report-link = Report
report-of = Report on announcement { $number }
report-begun = Began to be sent { $at }.
report-ended = Done { $at }.
report-csv = Get it as CSV
report-nobody-named = The report has numbers only. It does not tell who got the announcement.
report-not-begun = The announcement has not begun to be sent yet.
staff-told-announcement-kept = Saved.
staff-told-announcement-submitted = Submitted.
staff-told-announcement-approved = Approved.
staff-told-announcement-rejected = Rejected.
staff-told-announcement-cancelled = Cancelled. Nothing more is sent.
staff-told-announcement-paused = Paused.
staff-told-announcement-resumed = The rest is being sent.
staff-told-announcement-tried = A test is on its way to your Telegram.
