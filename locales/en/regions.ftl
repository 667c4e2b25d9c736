region-title = Service offices { IN($region) }
region-which = { $count ->
    [one] I know of service offices in one municipality { IN($region) }.
   *[other] I know of service offices in { $count } municipalities { IN($region) }. Which one is it about?
}
region-which-county = { $region } covers several counties. Which one is it about?
region-empty = I don’t know of any service office { IN($region) }. Write your town and I’ll show the nearest offices.
