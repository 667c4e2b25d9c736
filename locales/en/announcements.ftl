markup-empty = The text is empty. Write what you want to say.
markup-long = The text is too long: { $length } characters of at most { $most }. Shorten it by { $over }.
markup-unclosed = The tag <{ $tag }> is never closed. Write </{ $tag }> where it should end.
markup-unopened = Here </{ $tag }> ends, but it has not begun. Remove it, or write <{ $tag }> where it should begin.
markup-crossed = </{ $tag }> comes before </{ $inner }>. Close the inner tag first.
markup-unknown = Telegram has no tag <{ $tag }>. Remove it. These work: b, i, u, s, tg-spoiler, a, code, pre, blockquote.
markup-break = Telegram has no tag <{ $tag }>. Begin a new line instead.
markup-attribute = The tag <{ $tag }> has something in it that Telegram does not understand. Remove all but what is needed, such as href in a link.
markup-nested = <{ $tag }> may not stand inside <{ $outer }>. Move it out.
markup-in-code = No other tags may stand inside <{ $tag }>. Remove them.
markup-deep = More than { $most } tags stand inside each other. Remove some.
markup-entity = { $entity } is no character that Telegram knows. Write the character itself, or { $write } for an &.
markup-bare = The sign { $sign } stands alone. Write { $write } instead.
link-unreadable = The link’s address can’t be read. Copy it again from the browser.
link-scheme = The link must begin with https://, http://, mailto: or tel:.
link-password = The link has a name or a password before @. Remove it.
link-host = The link lacks a whole web address, such as https://www.statenssc.se.
link-mail = The e-mail address in the link can’t be read. Write for example mailto:name@example.com.
link-phone = The phone number in the link can’t be read. Write for example tel:+46771662244.
link-empty = The link has no words. Write the words to press before the closing tag.
text-english-missing = The English text is missing. Write it, or choose “Swedish only”.
text-too-long-to-keep = The text is longer than { $most } characters and can’t be kept. Shorten it.
audience-empty = Nobody is chosen. Choose at least one municipality, county, office or phase, or “everyone”.
audience-unknown = { $kind ->
        [municipality] There is no municipality with the code { $value }.
        [county] There is no county with the code { $value }.
        [office] There is no office called { $value } in the register.
       *[phase] There is no phase { $value }.
    } Remove it or choose another.
audience-everyone-and-more = Both “everyone” and single places are chosen. Choose one or the other.
audience-many = More than { $most } places are chosen. Choose counties or “everyone” instead.
time-unreadable = “{ $value }” is no time. Write the day and the time like this: 2026-12-01T08:00.
time-past = { $date } at { $time } has already been. Choose a time that lies ahead.
time-before-start = It ends before it begins to go out, { $date } at { $time }. Choose a later time.
time-skipped = There is no { $time } that day: the clocks go forward to summer time. Choose for example { $after }.
time-of-day = { $date } at { $time }
reason-empty = Write why, so that whoever wrote the announcement knows what to change.
reason-long = The reason may have at most { $most } characters.
move-no-permission = You are not allowed to { $move ->
        [edit] write announcements
        [submit] submit announcements
        [approve] approve announcements
        [reject] reject announcements
        [cancel] cancel announcements
        [pause] pause announcements
       *[resume] go on sending announcements
    }. Ask an administrator.
move-own = You wrote or submitted this announcement yourself. Somebody else has to approve it.
move-not-possible = You can’t { $move ->
        [edit] change the announcement
        [submit] submit the announcement
        [approve] approve the announcement
        [reject] reject the announcement
        [cancel] cancel the announcement
        [pause] pause the announcement
       *[other] go on sending the announcement
    }, for it is { announcement-state }.
announcement-state = { $state ->
        [draft] a draft
        [submitted] submitted
        [approved] approved
        [sending] on its way out
        [paused] paused
        [sent] sent
        [rejected] rejected
       *[cancelled] cancelled
    }
move-not-begun = The announcement has not gone out. Change it instead of correcting it.
move-no-chat = You have not linked Telegram to your account. Do that first, then you can send a test to yourself.
announcement-heading = Announcement from Statens servicecenter
announcement-correction = Correction from Statens servicecenter
announcement-corrects = This corrects the announcement of { $date }: “{ $words }”
announcement-swedish-only = This announcement is in Swedish only.
announcement-text = { $text }
announcement-short = Announcement { $date }: { $text }
announcement-short-correction = Correction { $date }: { $text }
announcement-unknown = There is no announcement number { $number }.
announcement-changed = Somebody else has changed the announcement since you opened it. Read it again, then try once more.
