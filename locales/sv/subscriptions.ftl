scope-sweden = hela Sverige
scope-gone = det som inte finns kvar ({ $code })
follow-what = Vad vill du bevaka? Skriv en kommun, ett län eller ”hela Sverige”, till exempel: meddela mig om Åre.
follow-now = Du bevakar nu { $scope }
follow-already = Du bevakar redan { $scope }
follow-known-none = Jag känner inte till något servicekontor { IN($scope) } i dag.
follow-known-area = { $count ->
    [0] Jag känner inte till något servicekontor { IN($area) } i dag.
    [one] Jag känner till ett servicekontor { IN($area) } i dag.
   *[other] Jag känner till { $count } servicekontor { IN($area) } i dag.
}
follow-near = Vill du veta när något ändras på kontoren närmast { $origin }? Bevaka dem med knapparna här under.
follow-promise-office = Jag meddelar dig när kontoret får ett nytt datum, öppnar, flyttar, ändrar öppettider eller stänger.
follow-promise-place = Jag meddelar dig när ett servicekontor { IN($scope) } planeras, får ett datum, öppnar, flyttar, ändrar öppettider eller stänger.
follow-promise-sweden = Jag meddelar dig när ett servicekontor någonstans i Sverige planeras, får ett datum, öppnar, flyttar, ändrar öppettider eller stänger.
follow-how = Meddelanden kommer på dagen, tidigast klockan 8. Skriv ”stopp” när du vill sluta.
follow-too-many = Du bevakar redan { $most } saker, och fler får inte plats. Sluta bevaka något, eller bevaka ett helt län eller hela Sverige i stället.
follow-administrators = I en grupp är det administratörerna som väljer vad gruppen bevakar. Skriv till mig direkt, så kan du bevaka själv.
follow-feeds-title = Bevaka { $scope }
follow-feeds = Jag kan inte skicka något till dig här i webbläsaren. Följ i stället flödet (Atom) eller kalendern. Du behöver inget konto.
follow-feeds-at = Jag kan inte skicka något till dig här. När tjänsten är igång finns flödet (Atom) på { $atom } och kalendern på { $calendar }.
mine-title = Det här bevakar du
mine-nothing = Du bevakar inget. Skriv till exempel ”meddela mig om Åre”, eller bevaka hela Sverige.
mine-feeds = Här finns inga bevakningar, för jag kan inte skicka något till dig här. Skriv till exempel ”meddela mig om Åre”, så får du veta var flödet och kalendern finns.
mine-line = { $scope }: { $wish ->
    [openings] bara öppningar
   *[everything] alla ändringar
}, { $rhythm ->
    [weekly] varje måndag
   *[at_once] direkt
}{ $leads ->
    [yes] , även 7 dagar och 1 dag före en öppning
   *[no] {""}
}
wishes-title = Bevakning: { $scope }
wishes-wish = { $wish ->
    [openings] Du får veta när ett kontor ska öppna och när det öppnar.
   *[everything] Du får veta allt: öppningar, flyttar, ändrade öppettider och stängningar.
}
wishes-rhythm = { $rhythm ->
    [weekly] Du får en sammanfattning varje måndag klockan 8, om något har hänt.
   *[at_once] Du får veta det samma dag, tidigast klockan 8.
}
wishes-leads = Du får också ett meddelande 7 dagar och 1 dag före en öppning.
wishes-no-leads = Du får inga påminnelser före en öppning.
stop-which = Du bevakar { $count } saker. Vad vill du sluta bevaka?
stop-done = Klart. Du bevakar inte längre { $scope }.
stop-done-several = Klart. Du bevakar inte längre:
stop-item = { $scope }
stop-not-followed = Du bevakar inte { $scope }.
