button-services = Vad kan jag göra där?
button-services-general = Vad kan jag göra?
button-hours = Öppettider
button-map = Visa på karta
button-near = Närmaste andra kontor
button-follow = { $readers ->
    [group] Meddela oss
   *[one] Meddela mig
}
button-language = In English
button-language-always = Svara alltid på svenska
button-send-position = Dela min plats
button-none-of-these = Inget av dessa
button-openings = Nya kontor
button-closings = Kontor som stänger
button-help = Hjälp
button-about = Källor
button-contact = Telefonnummer
button-privacy = { $readers ->
    [group] Vad sparas om oss?
   *[one] Vad sparas om mig?
}
button-forget = Radera det som sparats
button-more = Visa fler
button-back = Tillbaka
button-first-page = Första sidan
button-county = { $county }
button-phase = Etapp { $phase }
button-official = Aktuella öppettider
button-place = { $place } ({ $county })
button-office = { $name }
button-agency = { $agency }
button-my-data = Visa som JSON
button-forget-yes = Ja, radera allt
button-forget-no = Nej, behåll
button-follow-scope = Bevaka { $scope }
button-wishes = { $readers ->
    [group] Välj vad ni får veta
   *[one] Välj vad du får veta
}
button-wishes-of = Ändra: { $scope }
button-stop = Sluta bevaka
button-stop-of = Sluta: { $scope }
button-stop-all = Sluta bevaka allt
button-mine = { $readers ->
    [group] Våra bevakningar
   *[one] Mina bevakningar
}
button-openings-only = Bara öppningar
button-every = Alla ändringar
button-weekly = Sammanfatta varje måndag
button-at-once = Meddela direkt
button-leads = Påminn före öppning
button-no-leads = Inga påminnelser
button-feed = Flöde (Atom)
button-calendar = Kalender (ics)
button-answer = Visa kontoret
button-answer-in = Servicekontor { IN($municipality) }
