office-state = The office { $state }.
office-item = { $office }: { $state }
office-item-by = { $office }: { $state } ({ $by })
office-away = { $office }, { $km } km
office-locality = Place: { $locality } in { $municipality }, { $county }.
office-town = Place: { $locality }, { $county }.
office-address = Address: { $address }, { $locality }. { $county }.
office-help = Agencies here: { $agencies }.
office-several = Service offices in { $municipality }
office-several-help = Agencies: { $agencies }.
state-opened = { $precision ->
    [unknown] has opened, but I don’t know when
   *[other] opened { $when }
}
state-inaugurated = { $precision ->
    [unknown] has been inaugurated, but I don’t know when
   *[other] was inaugurated { $when }
}
state-seen = { $precision ->
    [unknown] is mentioned as open, but without a date
   *[other] was open { $when }
}
state-moved = { $precision ->
    [unknown] has moved, but I don’t know when
   *[other] moved { $when }
}
state-planned = { $precision ->
    [unknown] is planned to open, but the date is not known
    [year] is planned to open during { $when_bare }
   *[other] is planned to open { $when }
}
state-planned-phase = { $precision ->
    [unknown] is planned to open (phase { $phase }), but the date is not known
    [year] is planned to open during { $when_bare } (phase { $phase })
   *[other] is planned to open { $when } (phase { $phase })
}
state-reopening = { $precision ->
    [unknown] is planned to open again, but the date is not known
    [year] is planned to open again during { $when_bare }
   *[other] is planned to open again { $when }
}
state-closing = { $precision ->
    [day] is open up to and including { $when_bare } and then closes for good
    [unknown] is to close for good, but I don’t know when
    [year] is to close for good during { $when_bare }
   *[other] is to close for good { $when }
}
state-closed = { $precision ->
    [day] is closed for good; its last day was { $when_bare }
    [unknown] is closed for good, but I don’t know since when
   *[other] closed for good { $when }
}
state-passed-opening = { $precision ->
    [unknown] was planned to open; I don’t know whether it has opened
    [year] was planned to open during { $when_bare }; I don’t know whether it has opened
   *[other] was planned to open { $when }; I don’t know whether it has opened
}
state-passed-closing = { $precision ->
    [unknown] was to close; I don’t know whether it has closed
    [year] was to close during { $when_bare }; I don’t know whether it has closed
   *[other] was to close { $when }; I don’t know whether it has closed
}
state-nothing = is in my records, but I don’t know whether it is open
state-uncertain = { $state } (uncertain)
state-disputed = { $state }, but sources differ
office-first-day = The first day for visitors can differ from the inauguration.
office-disputed = Sources differ. Another one says that the office { $said }.
said-planned-opening = { $precision ->
    [unknown] was to open
   *[other] was to open { $when }
}
said-planned-closing = { $precision ->
    [unknown] was to close
   *[other] was to close { $when }
}
office-distance = It is about { $km } km in a straight line from { $origin }.
office-some-old = Some of this information is more than a year old.
office-old = This information is more than a year old.
office-all-closed-near = These are nearest to { $origin }:
source-line = Source: { $publisher }, { $published_bare }
source-line-undated = Source: { $publisher }, undated
source-official = Current opening hours: statenssc.se/besokservicekontor
hours-title = Opening hours: { $office }
hours-unknown = I don’t know the opening hours of { $office }.
hours-unknown-several = I don’t know the opening hours of the offices in { $municipality }.
hours-which = Which office is it about?
openings-title = New offices, phase { $phase } ({ $year })
map-door = This is where { $office } is.
map-around = The map shows { $place }. I don’t know exactly where the office is.
openings-text = { $count } offices are in this phase, by Statens servicecenter’s plan of 2021.
page-of = Page { $page } of { $pages }.
cited = { $publisher }, { $published_bare }
cited-undated = { $publisher }, undated
hours-unknown-day = { $day }: I don’t know the opening hours of { $office }.
hours-day = { $day }: { $times }
hours-day-closed = { $day }: closed{ $why ->
    [holiday] {" "}(public holiday)
   *[other] {""}
}
as-written = { $words }
day-of-week = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $date }
