reg-offices = Offices
reg-office = Office
reg-new-office = New office
reg-import = Import files
reg-export = Export the register
reg-export-what = The files can be imported again. That changes nothing.
reg-export-xlsx = Export as Excel
reg-export-csv = Export as CSV
reg-search = Find offices
reg-search-hint = Name, place, street, municipality or county. Dots may be left out.
reg-search-do = Search
reg-search-all = Show all
reg-search-taken-for = No office is called “{ $words }”. Here are the offices in { $places }.
reg-filter = Show only
reg-all = All
reg-state-planned = Planned
reg-state-open = Open
reg-state-closing = Closing
reg-state-closed = Closed
reg-state-unknown = Unknown state
reg-to-check = Old facts
reg-please-check = Please check the facts.
reg-please-check-why = The latest source is more than a year old, or missing.
reg-found = { $count ->
    [0] No office of { $all } fits.
    [one] One office of { $all }.
   *[other] { $count } offices of { $all }.
}
reg-state-line = The office { $state }.
reg-told-by = Source: { $by }
reg-pages = Pages
reg-page = Page { $page } of { $pages }
reg-page-before = Previous page
reg-page-after = Next page
reg-back-to-list = All offices
reg-today = Today
reg-merged-into = Visitors are to go to
reg-disputed = A source says otherwise: { $claim }
reg-facts = Facts
reg-map = On the map
reg-map-what = { $office } in its municipality
reg-map-link = Open an ordinary map
reg-position-is = The position is of
reg-position-door = the office's door
reg-position-locality = the locality
reg-position-municipality-seat = the municipality's main town
reg-elsewhere = The position lies in { $place }, not in the office's municipality. Check it. Close to a border the map can be wrong.
reg-elsewhere-nowhere = no Swedish municipality
reg-hours = Opening hours
reg-hours-unknown = The opening hours are not known.
reg-hours-source = Source of the opening hours
reg-weekday-hours = { weekday-name }
reg-weekday = { weekday-name }
reg-closed = closed
reg-days = Days that differ
reg-days-none = No coming days differ.
reg-special-day = { $day }
reg-special-noted = { $times }. { $sv } / { $en }
reg-followers = Who follows
reg-followers-office = { $count ->
    [0] Nobody follows this very office.
    [one] One person follows this very office.
   *[other] { $count } people follow this very office.
}
reg-followers-municipality = { $count ->
    [0] Nobody follows the municipality.
    [one] One person follows the municipality.
   *[other] { $count } people follow the municipality.
}
reg-followers-county = { $count ->
    [0] Nobody follows the county.
    [one] One person follows the county.
   *[other] { $count } people follow the county.
}
reg-followers-sweden = { $count ->
    [0] Nobody follows all of Sweden.
    [one] One person follows all of Sweden.
   *[other] { $count } people follow all of Sweden.
}
reg-claims = Claims and sources
reg-claims-what = A claim never changes. If it is wrong, correct it by a new one.
reg-claims-none = There are no claims yet.
reg-claim = { $number }. The office { $says }.
reg-claim-low = (uncertain)
reg-claim-decides = Decides the state today.
reg-claim-corrects = Corrects claim { $number }.
reg-claim-corrected = Corrected by claim { $number }.
reg-claim-correct = Correct the claim
reg-claim-says = The office { $said } ({ $by })
reg-do-claim = Add a claim
reg-do-facts = Change facts
reg-do-hours = Change opening hours
reg-do-days = Change days
reg-do-move = The office moves
reg-do-close = The office closes or is merged
reg-form-claim = New claim
reg-form-claim-what = Write what a source says of the office. What is there already stays.
reg-form-facts = Change facts
reg-form-facts-what = This changes what the office is called, where it is and what can be done there. Its state is changed by a new claim.
reg-form-hours = Change opening hours
reg-form-hours-what = Write the times of the week. A day without times is closed. If the office closes for lunch, write two times.
reg-form-days = Days that differ
reg-form-days-what = A day without times is closed all day. Empty the row to remove the day.
reg-form-move = The office moves
reg-form-move-what = The new address and the claim of the move are kept together.
reg-form-close = The office closes or is merged
reg-form-close-what = The date is the last day on which the office is open.
reg-form-new = New office
reg-form-new-what = The office is kept together with what a source says of it.
reg-new-claim-title = What the source says
reg-changed = Somebody has changed the office since you opened the form. What you wrote is still here.
reg-changed-by = { $name } changed at { $at }:
reg-difference = { $what }: { $before } → { $after }
reg-changed-what-now = Read it through and press the button at the end. Then your change is made on top.
reg-look = Show what happens
reg-cancel = Cancel
reg-source-url = Address of the source
reg-source-url-hint = The web address where it says so.
reg-source-title = Title of the source
reg-source-title-hint = With the publisher in brackets at the end, such as: New office in Åre (Statens servicecenter).
reg-published = When the source was published
reg-published-hint = 2026-11-20, 2026-11 or 2026. Leave it empty if it doesn't say.
reg-published-day-hint = A day, such as 2026-11-20.
reg-date = Date
reg-date-hint = As exactly as the source: 2027-03-01, 2027-03, 2027-Q1 or 2027. Leave it empty if it isn't known.
reg-confidence = How sure the claim is
reg-confidence-high = Sure: those who run the office say so
reg-confidence-medium = Fairly sure: somebody else says so
reg-confidence-low = Uncertain: nobody is alerted of it
reg-kind = What the source says
reg-kind-planned-opening = The office will open
reg-kind-opened = The office has opened
reg-kind-seen-open = Somebody has seen the office open
reg-kind-planned-closing = The office will close
reg-kind-closed = The office has closed
reg-kind-moved = The office has moved or will move
reg-inauguration = Inauguration
reg-inauguration-is = The date is that of the inauguration. The first day for visitors can be another.
reg-corrects = Corrects an earlier claim
reg-corrects-none = No
reg-corrects-hint = Choose the claim that was wrong. Those who were alerted of it get a correction.
reg-correcting = You are correcting: { $claim }
reg-into = Becomes part of another office
reg-into-none = No
reg-into-hint = Choose the office that visitors are to go to instead.
reg-choose = Choose
reg-field-id = Id
reg-field-name = Name
reg-field-municipality-code = Municipality
reg-field-locality = Locality
reg-field-address = Address
reg-field-earlier-address = Earlier address
reg-field-address-changed = Address changed
reg-field-position = Position
reg-field-position-of = The position is of
reg-field-agencies = Agencies
reg-field-id-card = Identity cards
reg-field-programme-phase = Phase
reg-field-vulnerable-area = Socially vulnerable area
reg-name-hint = Such as Servicekontor Åre.
reg-address-hint = Street and number. Leave it empty if it isn't known.
reg-locality-hint = The town or district. Leave it empty if it is the municipality's main town.
reg-lat = Latitude
reg-lat-hint = Such as 65.82518.
reg-lon = Longitude
reg-lon-hint = Such as 21.68864.
reg-agency-af = Arbetsförmedlingen (employment)
reg-agency-fk = Försäkringskassan (social insurance)
reg-agency-pm = Pensionsmyndigheten (pensions)
reg-agency-skv = Skatteverket (taxes)
reg-agency-mv = Migrationsverket (migration)
reg-known-yes = yes
reg-known-no = no
reg-known-unknown = not known
reg-phase-none = none
reg-opens = { $day }, time { $place }: opens
reg-closes = { $day }, time { $place }: closes
reg-from = from
reg-to = to
reg-copy-monday = Same times Tuesday to Friday as Monday
reg-hours-not-known = Unknown hours
reg-hours-not-known-is = The opening hours are not known. Remove those there are.
reg-day-number = Day { $number }
reg-day-day = Date
reg-day-opens = Opens
reg-day-closes = Closes
reg-day-note-sv = Why, in Swedish
reg-day-note-en = Why, in English
reg-preview = What it will be
reg-preview-not-yet = Nothing has been changed yet.
reg-changes = What changes
reg-changes-table = Table of what changes
reg-what = What
reg-before = Before
reg-after = Now
reg-nothing = –
reg-new-claim = Claim { $number }
reg-part-service = Service { $which }
reg-part-agency = Agency { $which }
reg-part-special-day = Day that differs: { $which }
reg-state-will-be = The office { $now }.
reg-state-changes = Today we say that the office { $was }. Then we say that it { $now }.
reg-state-stays = The state stays the same: the office { $now }.
reg-alerts = Alerts that go out
reg-alerts-people = { $people ->
    [0] There will be an alert, but nobody follows the office, the municipality, the county or Sweden.
    [one] One person is alerted.
   *[other] { NUMBER($people) } people are alerted.
}
reg-alerts-many = { $count ->
    [one] One alert goes out.
   *[other] { $count } alerts go out.
} { $people ->
    [0] Nobody follows what changes.
    [one] That is one message in all.
   *[other] That is { NUMBER($people) } messages in all.
}
reg-alerts-none = Nobody is alerted now. Uncertain claims, old events and plans that have passed are never sent.
reg-alerts-more = { $count ->
    [one] One more alert is not shown.
   *[other] { $count } more alerts are not shown.
}
reg-alert = { $people ->
    [one] To one person, { $at }
   *[other] To { NUMBER($people) } people, { $at }
}
reg-alert-in-sv = In Swedish
reg-alert-in-en = In English
reg-confirm = Save
reg-confirm-alert = { $people ->
    [0] Save
    [one] Save and alert one person
   *[other] Save and alert { NUMBER($people) }
}
reg-go-back = Change more
reg-nothing-changes = The register says so already. Nothing to change.
reg-of-day = Day { $number }, { $field }
reg-problem = { $field }: { $why }
reg-busy = Many are changing the register just now. Nothing has been saved. Press the button again.
reg-import-what = Import files that you have exported and changed. First you see what would change and who is alerted. Either all of it is changed or nothing.
reg-import-files = Files
reg-import-files-hint = CSV, Excel (.xlsx) or a ZIP of CSV files. At most { $most } files and { $megabytes } MB.
reg-import-look = Show what would change
reg-import-nothing = The files say the same as the register. Nothing to change.
reg-upload-gone = The files are no longer here. They have been imported, or more than an hour has passed. Import them again.
reg-look-again = The register has changed since you looked, so nothing was imported. This is what it will be now. Look again.
reg-first-ones = The first { $most } are shown here.
reg-give-up = Don't import the files
reg-count-office = { $count ->
    [one] One office
   *[other] { NUMBER($count) } offices
}
reg-count-claim = { $count ->
    [one] One new claim
   *[other] { NUMBER($count) } new claims
}
reg-count-service = { $count ->
    [one] One service
   *[other] { NUMBER($count) } services
}
reg-count-agency = { $count ->
    [one] One agency
   *[other] { NUMBER($count) } agencies
}
reg-count-hours = { $count ->
    [one] One time of opening
   *[other] { NUMBER($count) } times of opening
}
reg-count-earlier-hours = { $count ->
    [one] One earlier time of opening
   *[other] { NUMBER($count) } earlier times of opening
}
reg-count-special-day = { $count ->
    [one] One day that differs
   *[other] { NUMBER($count) } days that differ
}
staff-told-office-claim = The claim is saved.
staff-told-office-facts = The facts are saved.
staff-told-office-hours = The opening hours are saved.
staff-told-office-days = The days are saved.
staff-told-office-move = The move is saved.
staff-told-office-close = The closing is saved.
staff-told-office-new = The office is added.
staff-told-import-done = The files are imported.
staff-told-import-given-up = The files are removed. Nothing has been changed.
fault-no-upload = Choose a file.
fault-broken-upload = The file didn't arrive whole. Try again.
fault-upload = The files are too large. At most { $megabytes } MB are taken. Split them.
fault-files = At most { $most } files are taken at a time.
