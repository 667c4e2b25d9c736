office-state = The office { $state }.
office-item = { $office }: { $state }
office-item-by = { $office }: { $state } ({ $by })
office-away = { $office }, { $km } km
office-locality = Place: { $locality } { IN($municipality) }, { $county }.
office-town = Place: { $locality }, { $county }.
office-address = Address: { $address }. { $county }.
office-help = Agencies: { $agencies }.
office-several = Service offices { IN($municipality) }
office-merged = It becomes part of { $office }. Go there instead.
office-first-day = The first day for visitors can differ from the inauguration.
office-disputed = Sources differ. Another one says that the office { $said }.
office-distance = It is about { $km } km in a straight line from { $origin }.
office-some-old = Some of this information is more than a year old.
office-old = This information is more than a year old.
office-all-closed-near = These are nearest to { $origin }:
map-door = This is where { $office } is.
map-around = The map shows { $place }. I don’t know exactly where the office is.
agency-at-some = Only some service offices help with the { $agency }. Of these I know it of: { $offices }.
agency-at-none = Only some service offices help with the { $agency }, and I know of none here that does. Call { $phone } before you go.
all-offices-title = Service offices in Sweden
all-offices-count = { $count ->
    [one] I know of { $count } service office that may be open.
   *[other] I know of { $count } service offices that may be open, in { $municipalities } municipalities. I don’t know of every office.
}
all-offices-which = Write a county or a place and I’ll show you the offices there.
