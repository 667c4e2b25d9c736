button-services = What can I do there?
button-services-general = What can I do?
button-hours = Opening hours
button-map = Show on a map
button-near = Nearest other office
button-follow = { $readers ->
    [group] Notify us
   *[one] Notify me
}
button-language = På svenska
button-language-always = Always answer in English
button-send-position = Share my position
button-none-of-these = None of these
button-openings = New offices
button-closings = Closing offices
button-help = Help
button-about = Sources
button-contact = Telephone numbers
button-privacy = { $readers ->
    [group] What is kept about us?
   *[one] What is kept about me?
}
button-forget = Erase what is kept
button-more = Show more
button-back = Back
button-first-page = First page
button-county = { $county }
button-phase = Phase { $phase }
button-official = Current opening hours
button-place = { $place } ({ $county })
button-office = { $name }
button-agency = { $agency }
button-my-data = Show as JSON
button-forget-yes = Yes, erase all of it
button-forget-no = No, keep it
button-follow-scope = Follow { $scope }
button-wishes = Choose what you are told
button-wishes-of = Change: { $scope }
button-stop = Stop following
button-stop-of = Stop: { $scope }
button-stop-all = Stop following everything
button-mine = { $readers ->
    [group] What we follow
   *[one] What I follow
}
button-openings-only = Openings only
button-every = Every change
button-weekly = Sum up each Monday
button-at-once = Tell me at once
button-leads = Remind me before an opening
button-no-leads = No reminders
button-feed = Feed (Atom)
button-calendar = Calendar (ics)
button-answer = Show the office
button-answer-in = Service offices { IN($municipality) }
