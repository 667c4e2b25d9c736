region-title = Servicekontor { IN($region) }
region-which = { $count ->
    [one] Jag känner till servicekontor i en kommun { IN($region) }.
   *[other] Jag känner till servicekontor i { $count } kommuner { IN($region) }. Vilken gäller det?
}
region-which-county = { $region } omfattar flera län. Vilket gäller det?
region-empty = Jag känner inte till något servicekontor { IN($region) }. Skriv din ort, så visar jag de närmaste kontoren.
