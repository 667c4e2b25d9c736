weekday-name = { $weekday ->
    [1] måndag
    [2] tisdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lördag
   *[7] söndag
}
hours-changed-day = { $day }: { $now } (tidigare { $before })
hours-times = { $times }
hours-no-times = stängt
hours-other-days = De andra dagarna är som förut.
alert-hours-days = { $what } Nya tider: { $days }.
