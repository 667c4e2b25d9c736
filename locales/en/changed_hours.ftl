weekday-name = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
hours-changed-day = { $day }: { $now } (before: { $before })
hours-times = { $times }
hours-no-times = closed
hours-other-days = The other days are as before.
alert-hours-days = { $what } New times: { $days }.
