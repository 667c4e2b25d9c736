audience-municipality = { $name } (municipality, { $county })
audience-county = { $name }
audience-office = { $name } (office)
audience-gone = { $code } (no longer there)
audience-phase = phase { $phase } of new offices
audience-everyone = everyone who follows anything
audience-nobody = no recipients chosen
audience-those = those who follow { $places }
audience-those-and-more = those who follow { $places } and { $more } more
audience-narrowed = { $who }, only those who are answered in { $language ->
    [sv] Swedish
   *[en] English
}
