audience-municipality = { $name } (kommun, { $county })
audience-county = { $name }
audience-office = { $name } (kontor)
audience-gone = { $code } (finns inte längre)
audience-phase = etapp { $phase } av nya kontor
audience-everyone = alla som följer något
audience-nobody = inga mottagare valda
audience-those = de som följer { $places }
audience-those-and-more = de som följer { $places } och { $more } till
audience-narrowed = { $who }, bara de som får svar på { $language ->
    [sv] svenska
   *[en] engelska
}
