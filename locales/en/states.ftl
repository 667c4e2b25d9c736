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
    [day] is closing for good; its last day is { $when_bare }
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
said-planned-opening = { $precision ->
    [unknown] was to open
   *[other] was to open { $when }
}
said-planned-closing = { $precision ->
    [unknown] was to close
   *[other] was to close { $when }
}
