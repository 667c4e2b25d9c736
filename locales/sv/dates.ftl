when-day = den { $date }
when-month = i { $date }
when-quarter = under { $date }
when-year = under { $date }
when-unknown = okänt när
when-unknown-bare = okänt datum
when-quarter-bare = { $quarter ->
    [1] första kvartalet { $year }
    [2] andra kvartalet { $year }
    [3] tredje kvartalet { $year }
   *[other] fjärde kvartalet { $year }
}
