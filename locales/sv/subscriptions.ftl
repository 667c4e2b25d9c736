scope-sweden = hela Sverige
scope-gone = det som inte finns kvar ({ $code })
follow-what = { $readers ->
    [group] Vad vill ni bevaka? Skriv en kommun, ett län eller ”hela Sverige”, till exempel: meddela oss om Åre.
   *[one] Vad vill du bevaka? Skriv en kommun, ett län eller ”hela Sverige”, till exempel: meddela mig om Åre.
}
follow-now = { $readers ->
    [group] Ni bevakar nu { $scope }
   *[one] Du bevakar nu { $scope }
}
follow-already = { $readers ->
    [group] Ni bevakar redan { $scope }
   *[one] Du bevakar redan { $scope }
}
follow-known-none = Jag känner inte till något servicekontor { IN($scope) } i dag.
follow-known-area = { $count ->
    [0] Jag känner inte till något servicekontor { IN($area) } i dag.
    [one] Jag känner till ett servicekontor { IN($area) } i dag.
   *[other] Jag känner till { $count } servicekontor { IN($area) } i dag.
}
follow-near = { $readers ->
    [group] Vill ni veta när något ändras på kontoren närmast { $origin }? Bevaka dem med knapparna här under.
   *[one] Vill du veta när något ändras på kontoren närmast { $origin }? Bevaka dem med knapparna här under.
}
follow-promise-office = { $readers ->
    [group] Jag meddelar er när kontoret får ett nytt datum, öppnar, flyttar, ändrar öppettider eller stänger.
   *[one] Jag meddelar dig när kontoret får ett nytt datum, öppnar, flyttar, ändrar öppettider eller stänger.
}
follow-promise-place = { $readers ->
    [group] Jag meddelar er när ett servicekontor { IN($scope) } planeras, får ett datum, öppnar, flyttar, ändrar öppettider eller stänger.
   *[one] Jag meddelar dig när ett servicekontor { IN($scope) } planeras, får ett datum, öppnar, flyttar, ändrar öppettider eller stänger.
}
follow-promise-sweden = { $readers ->
    [group] Jag meddelar er när ett servicekontor någonstans i Sverige planeras, får ett datum, öppnar, flyttar, ändrar öppettider eller stänger.
   *[one] Jag meddelar dig när ett servicekontor någonstans i Sverige planeras, får ett datum, öppnar, flyttar, ändrar öppettider eller stänger.
}
follow-how = { $readers ->
    [group] Meddelanden kommer på dagen, tidigast klockan 8. Skriv ”stopp” när ni vill sluta.
   *[one] Meddelanden kommer på dagen, tidigast klockan 8. Skriv ”stopp” när du vill sluta.
}
follow-too-many = { $readers ->
    [group] Ni bevakar redan { $most } saker, och fler får inte plats. Sluta bevaka något, eller bevaka ett helt län eller hela Sverige i stället.
   *[one] Du bevakar redan { $most } saker, och fler får inte plats. Sluta bevaka något, eller bevaka ett helt län eller hela Sverige i stället.
}
follow-administrators = I en grupp är det administratörerna som väljer vad gruppen bevakar. Skriv till mig direkt, så kan du bevaka själv.
follow-feeds-title = Bevaka { $scope }
follow-feeds = Jag kan inte skicka något till dig här i webbläsaren. Följ i stället flödet (Atom) eller kalendern. Du behöver inget konto.
follow-feeds-at = Jag kan inte skicka något till dig här. När tjänsten är igång finns flödet (Atom) på { $atom } och kalendern på { $calendar }.
mine-title = { $readers ->
    [group] Det här bevakar ni
   *[one] Det här bevakar du
}
mine-nothing = { $readers ->
    [group] Ni bevakar inget. Skriv till exempel ”meddela oss om Åre”, eller bevaka hela Sverige.
   *[one] Du bevakar inget. Skriv till exempel ”meddela mig om Åre”, eller bevaka hela Sverige.
}
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
    [openings] { $readers ->
        [group] Ni
       *[one] Du
    } får veta när ett kontor ska öppna och när det öppnar.
   *[everything] { $readers ->
        [group] Ni
       *[one] Du
    } får veta allt: öppningar, flyttar, ändrade öppettider och stängningar.
}
wishes-rhythm = { $rhythm ->
    [weekly] { $readers ->
        [group] Ni
       *[one] Du
    } får en sammanfattning varje måndag klockan 8, om något har hänt.
   *[at_once] { $readers ->
        [group] Ni
       *[one] Du
    } får veta det samma dag, tidigast klockan 8.
}
wishes-leads = { $readers ->
    [group] Ni får också ett meddelande 7 dagar och 1 dag före en öppning.
   *[one] Du får också ett meddelande 7 dagar och 1 dag före en öppning.
}
wishes-no-leads = { $readers ->
    [group] Ni får inga påminnelser före en öppning.
   *[one] Du får inga påminnelser före en öppning.
}
stop-which = { $readers ->
    [group] Ni bevakar { $count } saker. Vad vill ni sluta bevaka?
   *[one] Du bevakar { $count } saker. Vad vill du sluta bevaka?
}
stop-done = { $readers ->
    [group] Klart. Ni bevakar inte längre { $scope }.
   *[one] Klart. Du bevakar inte längre { $scope }.
}
stop-done-several = { $readers ->
    [group] Klart. Ni bevakar inte längre:
   *[one] Klart. Du bevakar inte längre:
}
stop-item = { $scope }
stop-not-followed = { $readers ->
    [group] Ni bevakar inte { $scope }.
   *[one] Du bevakar inte { $scope }.
}
