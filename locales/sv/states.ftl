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
    [day] stänger för gott; sista dagen är { $when_bare }
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
said-planned-opening = { $precision ->
    [unknown] skulle öppna
   *[other] skulle öppna { $when }
}
said-planned-closing = { $precision ->
    [unknown] skulle stänga
   *[other] skulle stänga { $when }
}
