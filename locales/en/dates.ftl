when-day = on { $date }
when-month = in { $date }
when-quarter = in { $date }
when-year = in { $date }
when-unknown = at an unknown time
when-unknown-bare = an unknown date
when-quarter-bare = { $quarter ->
    [1] the first quarter of { $year }
    [2] the second quarter of { $year }
    [3] the third quarter of { $year }
   *[other] the fourth quarter of { $year }
}
