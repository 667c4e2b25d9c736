region-title = Servicekontor i { $region }
region-which = { $count ->
    [one] Jag känner till servicekontor i en kommun i { $region }.
   *[other] Jag känner till servicekontor i { $count } kommuner i { $region }. Vilken gäller det?
}
region-which-county = { $region } omfattar flera län. Vilket gäller det?
region-empty = Jag känner inte till något servicekontor i { $region }. Skriv din ort, så visar jag de närmaste kontoren.
