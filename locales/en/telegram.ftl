telegram-description =
    Find your nearest state service office (servicekontor) in Sweden, when it opens and what you can get help with there: the Public Employment Service, the Social Insurance Agency, the Pensions Agency and the Tax Agency.

    Write a place, a postcode or a question. Each answer says who the information comes from and when.

    The bot does not keep what you write.
telegram-short-description = Where is the state service office, when does it open, what can you do there? Answers with source and date.
telegram-command-office = Find an office: write a place after it
telegram-command-openings = New offices and when they open
telegram-command-services = What you can get help with
telegram-command-help = How to ask
telegram-command-language = Change language – Byt språk
telegram-command-about = Sources, and what is kept
telegram-position-ask = Press the button below and I’ll look for the offices nearest to you. You can also send a location with the paper clip.
telegram-position-key = Send my location
telegram-position-group = Reply to this message with a location (the paper clip, Location) and I’ll look for the offices nearest to you.
telegram-wordless = { $kind ->
        [photo] I’m afraid I can’t make out pictures
        [voice] I’m afraid I can’t listen
        [sticker] Nice! But I only understand words
        [contact] I don’t keep contacts
        [poll] I don’t vote
       *[other] I’m afraid I can’t read that
    } – write a place or a question, and I’ll tell you where the service office is and when it opens.
telegram-group-hello = Hello! I know where the state service offices are and when they open. Write /office and a place, or mention me: @{ $name }. Otherwise I keep quiet.
telegram-failed = Something went wrong on my side. Please send your question again.
telegram-inline-how = Write a place after @{ $name }
telegram-inline-how-more = For example “@{ $name } Boden”. Then choose a suggestion, and the answer is put in the chat.
telegram-inline-none = I can’t find a place with that name
telegram-inline-municipality = Service offices in the municipality: { $offices }
telegram-inline-municipality-none = No service office here – shows the nearest ones
telegram-inline-office = Service office { IN($municipality) }
telegram-inline-ask = Ask yourself
telegram-map-alt = Map. On the left all of Sweden with a ring where the office is, on the right { $municipality } in { $county }. The place is approximate.
telegram-command-follow = Be told of changes: write a place after it
telegram-command-my = What you follow
telegram-command-stop = Stop following
telegram-command-forget = Erase what is kept about you
telegram-welcome-back = Welcome back! I send no alerts until you ask for them. Do you want to follow something again? Write for example “notify me about Åre”.
telegram-command-deliveries = How the alerts are getting on
deliveries-latest = { $days ->
        [one] Alerts sent out in the last day
       *[other] Alerts sent out in the last { $days } days
    }
deliveries-none-waiting = None is waiting to be sent.
deliveries-waiting = { $count ->
        [one] { $count } is waiting to be sent and has waited { $age }.
       *[other] { $count } are waiting to be sent. The oldest has waited { $age }.
    }
deliveries-delivered = { $count ->
        [0] None has arrived.
        [one] { $count } has arrived.
       *[other] { $count } have arrived.
    }
deliveries-gone = { $count ->
        [one] { $count } did not arrive: the recipient can no longer be reached.
       *[other] { $count } did not arrive: the recipients can no longer be reached.
    }
deliveries-rejected = { $count ->
        [one] { $count } could not be sent: the text was not accepted.
       *[other] { $count } could not be sent: the texts were not accepted.
    }
deliveries-unknown = { $count ->
        [one] { $count } was sent, but we do not know whether it arrived.
       *[other] { $count } were sent, but we do not know whether they arrived.
    }
deliveries-expired = { $count ->
        [one] { $count } went out of date before it arrived.
       *[other] { $count } went out of date before they arrived.
    }
deliveries-age-moment = less than a minute
deliveries-age-minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
deliveries-age-hours = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
deliveries-age-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
telegram-too-fast = That is a little too fast for me. Wait a moment and I will answer again.
