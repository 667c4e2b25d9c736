office-state = Kontoret { $state }.
office-item = { $office }: { $state }
office-item-by = { $office }: { $state } ({ $by })
office-away = { $office }, { $km } km
office-locality = Ort: { $locality } i { $municipality }, { $county }.
office-town = Ort: { $locality }, { $county }.
office-address = Adress: { $address }, { $locality }. { $county }.
office-help = Här får du hjälp med { $agencies }.
office-several = Servicekontor i { $municipality }
office-several-help = Du får hjälp med { $agencies }.
state-opened = { $precision ->
    [unknown] har öppnat, men jag vet inte när
   *[other] öppnade { $when }
}
state-inaugurated = { $precision ->
    [unknown] är invigt, men jag vet inte när
   *[other] invigdes { $when }
}
state-seen = { $precision ->
    [unknown] nämns som öppet, men utan datum
   *[other] var öppet { $when }
}
state-moved = { $precision ->
    [unknown] har flyttat, men jag vet inte när
   *[other] flyttade { $when }
}
state-planned = { $precision ->
    [unknown] planeras öppna, men datumet är inte känt
   *[other] planeras öppna { $when }
}
state-planned-phase = { $precision ->
    [unknown] planeras öppna (etapp { $phase }), men datumet är inte känt
   *[other] planeras öppna { $when } (etapp { $phase })
}
state-reopening = { $precision ->
    [unknown] planeras öppna igen, men datumet är inte känt
   *[other] planeras öppna igen { $when }
}
state-closing = { $precision ->
    [day] har öppet till och med { $when }, sedan stänger det för gott
    [unknown] ska stänga för gott, men jag vet inte när
   *[other] ska stänga för gott { $when }
}
state-closed = { $precision ->
    [day] är stängt för gott; sista dagen var { $when_bare }
    [unknown] är stängt för gott, men jag vet inte sedan när
   *[other] stängde för gott { $when }
}
state-passed-opening = { $precision ->
    [unknown] skulle öppna; jag vet inte om det har öppnat
   *[other] skulle öppna { $when }; jag vet inte om det har öppnat
}
state-passed-closing = { $precision ->
    [unknown] skulle stänga; jag vet inte om det har stängt
   *[other] skulle stänga { $when }; jag vet inte om det har stängt
}
state-nothing = finns med i mina uppgifter, men jag vet inte om det är öppet
state-uncertain = { $state } (osäker uppgift)
state-disputed = { $state }, men uppgifterna går isär
office-first-day = Första dagen för besökare kan vara en annan än invigningen.
office-disputed = Uppgifterna går isär. En annan källa säger att kontoret { $said }.
said-planned-opening = { $precision ->
    [unknown] skulle öppna
   *[other] skulle öppna { $when }
}
said-planned-closing = { $precision ->
    [unknown] skulle stänga
   *[other] skulle stänga { $when }
}
office-distance = Det är ungefär { $km } km fågelvägen från { $origin }.
office-some-old = Några av uppgifterna är mer än ett år gamla.
office-old = Uppgiften är mer än ett år gammal.
office-all-closed-near = De här ligger närmast { $origin }:
source-line = Källa: { $publisher }, { $published_bare }
source-line-undated = Källa: { $publisher }, utan datum
source-official = Aktuella öppettider: statenssc.se/besokservicekontor
hours-title = Öppettider: { $office }
hours-unknown = Jag vet inte öppettiderna för { $office }.
hours-unknown-several = Jag vet inte öppettiderna för kontoren i { $municipality }.
hours-which = Vilket kontor gäller det?
openings-title = Nya kontor, etapp { $phase } ({ $year })
map-door = Här ligger { $office }.
map-around = Kartan visar { $place }. Jag vet inte exakt var kontoret ligger.
openings-text = { $count } kontor ingår i etappen, enligt Statens servicecenters plan från 2021.
page-of = Sida { $page } av { $pages }.
cited = { $publisher }, { $published_bare }
cited-undated = { $publisher }, utan datum
hours-unknown-day = { $day }: jag vet inte öppettiderna för { $office }.
hours-day = { $day }: { $times }
hours-day-closed = { $day }: stängt{ $why ->
    [holiday] {" "}(helgdag)
   *[other] {""}
}
as-written = { $words }
day-of-week = { $weekday ->
    [1] måndag
    [2] tisdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lördag
   *[7] söndag
} { $date }
