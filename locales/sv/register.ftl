reg-offices = Kontor
reg-office = Kontor
reg-new-office = Nytt kontor
reg-import = Läs in filer
reg-export = Ta ut registret
reg-export-what = Filerna går att läsa in igen. Då ändras ingenting.
reg-export-xlsx = Ta ut som Excel
reg-export-csv = Ta ut som CSV
reg-search = Sök kontor
reg-search-hint = Namn, ort, gata, kommun eller län. Det går bra utan prickar.
reg-search-do = Sök
reg-search-all = Visa alla
reg-search-taken-for = Inget kontor heter ”{ $words }”. Här är kontoren i { $places }.
reg-filter = Visa bara
reg-all = Alla
reg-state-planned = Planerade
reg-state-open = Öppna
reg-state-closing = Ska stänga
reg-state-closed = Stängda
reg-state-unknown = Okänt läge
reg-to-check = Gamla uppgifter
reg-please-check = Kontrollera uppgifterna.
reg-please-check-why = Den senaste källan är mer än ett år gammal, eller saknas.
reg-found = { $count ->
    [0] Inga kontor av { $all } passar.
    [one] Ett kontor av { $all }.
   *[other] { $count } kontor av { $all }.
}
reg-state-line = Kontoret { $state }.
reg-told-by = Källa: { $by }
reg-pages = Sidor
reg-page = Sida { $page } av { $pages }
reg-page-before = Föregående sida
reg-page-after = Nästa sida
reg-back-to-list = Alla kontor
reg-today = Läget i dag
reg-merged-into = Besökare ska gå till
reg-disputed = En källa säger något annat: { $claim }
reg-facts = Fakta
reg-map = På kartan
reg-map-what = { $office } i sin kommun
reg-map-link = Öppna en vanlig karta
reg-position-is = Positionen gäller
reg-position-door = kontorets dörr
reg-position-locality = orten
reg-position-municipality-seat = kommunens huvudort
reg-elsewhere = Positionen ligger i { $place }, inte i kontorets kommun. Kontrollera den. Nära en kommungräns kan kartan ha fel.
reg-elsewhere-nowhere = ingen svensk kommun
reg-hours = Öppettider
reg-hours-unknown = Öppettiderna är inte kända.
reg-hours-source = Källa till öppettiderna
reg-weekday-hours = { weekday-name }
reg-weekday = { weekday-name }
reg-closed = stängt
reg-days = Dagar som skiljer sig
reg-days-none = Inga kommande dagar skiljer sig.
reg-special-day = { $day }
reg-special-noted = { $times }. { $sv } / { $en }
reg-followers = Vilka som följer
reg-followers-office = { $count ->
    [0] Ingen följer just kontoret.
    [one] En person följer just kontoret.
   *[other] { $count } personer följer just kontoret.
}
reg-followers-municipality = { $count ->
    [0] Ingen följer kommunen.
    [one] En person följer kommunen.
   *[other] { $count } personer följer kommunen.
}
reg-followers-county = { $count ->
    [0] Ingen följer länet.
    [one] En person följer länet.
   *[other] { $count } personer följer länet.
}
reg-followers-sweden = { $count ->
    [0] Ingen följer hela Sverige.
    [one] En person följer hela Sverige.
   *[other] { $count } personer följer hela Sverige.
}
reg-claims = Uppgifter och källor
reg-claims-what = En uppgift ändras aldrig. Är den fel, så rättar du den med en ny.
reg-claims-none = Det finns inga uppgifter än.
reg-claim = { $number }. Kontoret { $says }.
reg-claim-low = (osäker)
reg-claim-decides = Avgör läget i dag.
reg-claim-corrects = Rättar uppgift { $number }.
reg-claim-corrected = Rättad av uppgift { $number }.
reg-claim-correct = Rätta uppgiften
reg-claim-says = Kontoret { $said } ({ $by })
reg-do-claim = Lägg till uppgift
reg-do-facts = Ändra fakta
reg-do-hours = Ändra öppettider
reg-do-days = Ändra dagar
reg-do-move = Kontoret flyttar
reg-do-close = Kontoret stänger eller slås ihop
reg-form-claim = Ny uppgift
reg-form-claim-what = Skriv vad en källa säger om kontoret. Det som redan finns står kvar.
reg-form-facts = Ändra fakta
reg-form-facts-what = Det här ändrar vad kontoret heter, var det ligger och vad man kan göra där. Läget ändrar du med en ny uppgift.
reg-form-hours = Ändra öppettider
reg-form-hours-what = Skriv veckans tider. En dag utan tider är stängd. Har kontoret lunchstängt skriver du två tider.
reg-form-days = Dagar som skiljer sig
reg-form-days-what = En dag utan tider är stängd hela dagen. Töm raden för att ta bort dagen.
reg-form-move = Kontoret flyttar
reg-form-move-what = Den nya adressen och uppgiften om flytten sparas tillsammans.
reg-form-close = Kontoret stänger eller slås ihop
reg-form-close-what = Datumet är sista dagen som kontoret har öppet.
reg-form-new = Nytt kontor
reg-form-new-what = Kontoret sparas tillsammans med vad en källa säger om det.
reg-new-claim-title = Vad källan säger
reg-changed = Någon har ändrat kontoret sedan du öppnade formuläret. Det du skrev finns kvar här.
reg-changed-by = { $name } ändrade { $at }:
reg-difference = { $what }: { $before } → { $after }
reg-changed-what-now = Läs igenom och tryck på knappen längst ned. Då görs din ändring ovanpå.
reg-look = Visa vad som händer
reg-cancel = Avbryt
reg-source-url = Källans adress
reg-source-url-hint = Webbadressen där det står.
reg-source-title = Källans rubrik
reg-source-title-hint = Med utgivaren sist inom parentes, till exempel: Nytt kontor i Åre (Statens servicecenter).
reg-published = När källan publicerades
reg-published-hint = 2026-11-20, 2026-11 eller 2026. Lämna tomt om det inte står.
reg-published-day-hint = En dag, till exempel 2026-11-20.
reg-date = Datum
reg-date-hint = Så exakt som källan: 2027-03-01, 2027-03, 2027-Q1 eller 2027. Lämna tomt om det inte är känt.
reg-confidence = Hur säker uppgiften är
reg-confidence-high = Säker: den som driver kontoret säger det
reg-confidence-medium = Ganska säker: någon annan säger det
reg-confidence-low = Osäker: ingen får besked om den
reg-kind = Vad källan säger
reg-kind-planned-opening = Kontoret ska öppna
reg-kind-opened = Kontoret har öppnat
reg-kind-seen-open = Någon har sett kontoret öppet
reg-kind-planned-closing = Kontoret ska stänga
reg-kind-closed = Kontoret har stängt
reg-kind-moved = Kontoret har flyttat eller ska flytta
reg-inauguration = Invigning
reg-inauguration-is = Datumet är invigningen. Första dagen för besökare kan vara en annan.
reg-corrects = Rättar en tidigare uppgift
reg-corrects-none = Nej
reg-corrects-hint = Välj den uppgift som var fel. De som fått besked om den får en rättelse.
reg-correcting = Du rättar: { $claim }
reg-into = Går upp i ett annat kontor
reg-into-none = Nej
reg-into-hint = Välj kontoret som besökarna ska gå till i stället.
reg-choose = Välj
reg-field-id = Id
reg-field-name = Namn
reg-field-municipality-code = Kommun
reg-field-locality = Ort
reg-field-address = Adress
reg-field-earlier-address = Tidigare adress
reg-field-address-changed = Adressen ändrades
reg-field-position = Position
reg-field-position-of = Positionen gäller
reg-field-agencies = Myndigheter
reg-field-id-card = Id-kort
reg-field-programme-phase = Etapp
reg-field-vulnerable-area = Socialt utsatt område
reg-name-hint = Till exempel Servicekontor Åre.
reg-address-hint = Gata och nummer. Lämna tomt om den inte är känd.
reg-locality-hint = Orten eller stadsdelen. Lämna tomt om den är kommunens huvudort.
reg-lat = Latitud
reg-lat-hint = Till exempel 65,82518.
reg-lon = Longitud
reg-lon-hint = Till exempel 21,68864.
reg-agency-af = Arbetsförmedlingen
reg-agency-fk = Försäkringskassan
reg-agency-pm = Pensionsmyndigheten
reg-agency-skv = Skatteverket
reg-agency-mv = Migrationsverket
reg-known-yes = ja
reg-known-no = nej
reg-known-unknown = inte känt
reg-phase-none = ingen
reg-opens = { $day }, tid { $place }: öppnar
reg-closes = { $day }, tid { $place }: stänger
reg-from = från
reg-to = till
reg-copy-monday = Samma tider tisdag till fredag som måndag
reg-hours-not-known = Okända tider
reg-hours-not-known-is = Öppettiderna är inte kända. Ta bort dem som finns.
reg-day-number = Dag { $number }
reg-day-day = Datum
reg-day-opens = Öppnar
reg-day-closes = Stänger
reg-day-note-sv = Varför, på svenska
reg-day-note-en = Varför, på engelska
reg-preview = Så här blir det
reg-preview-not-yet = Ingenting är ändrat än.
reg-changes = Det som ändras
reg-changes-table = Tabell över det som ändras
reg-what = Vad
reg-before = Förut
reg-after = Nu
reg-nothing = –
reg-new-claim = Uppgift { $number }
reg-part-service = Tjänst { $which }
reg-part-agency = Myndighet { $which }
reg-part-special-day = Dag som skiljer sig: { $which }
reg-state-will-be = Kontoret { $now }.
reg-state-changes = I dag säger vi att kontoret { $was }. Sedan säger vi att det { $now }.
reg-state-stays = Läget blir detsamma: kontoret { $now }.
reg-alerts = Besked som går ut
reg-alerts-people = { $people ->
    [0] Det blir ett besked, men ingen följer kontoret, kommunen, länet eller Sverige.
    [one] En person får besked.
   *[other] { NUMBER($people) } personer får besked.
}
reg-alerts-many = { $count ->
    [one] Ett besked går ut.
   *[other] { $count } besked går ut.
} { $people ->
    [0] Ingen följer det som ändras.
    [one] Sammanlagt blir det ett meddelande.
   *[other] Sammanlagt blir det { NUMBER($people) } meddelanden.
}
reg-alerts-none = Ingen får besked nu. Osäkra uppgifter, gamla händelser och planer som passerat skickas aldrig ut.
reg-alerts-more = { $count ->
    [one] Ett besked till visas inte.
   *[other] { $count } besked till visas inte.
}
reg-alert = { $people ->
    [one] Till en person, { $at }
   *[other] Till { NUMBER($people) } personer, { $at }
}
reg-alert-in-sv = På svenska
reg-alert-in-en = På engelska
reg-confirm = Spara
reg-confirm-alert = { $people ->
    [0] Spara
    [one] Spara och skicka besked till en person
   *[other] Spara och skicka besked till { NUMBER($people) }
}
reg-go-back = Ändra mer
reg-nothing-changes = Det här står redan i registret. Ingenting att ändra.
reg-of-day = Dag { $number }, { $field }
reg-problem = { $field }: { $why }
reg-busy = Många ändrar registret just nu. Ingenting är sparat. Tryck på knappen igen.
reg-import-what = Läs in filer som du har tagit ut och ändrat. Först ser du vad som skulle ändras och vilka som får besked. Antingen ändras allt eller ingenting.
reg-import-files = Filer
reg-import-files-hint = CSV, Excel (.xlsx) eller en ZIP med CSV-filer. Högst { $most } filer och { $megabytes } MB.
reg-import-look = Visa vad som skulle ändras
reg-import-nothing = Filerna säger samma sak som registret. Ingenting att ändra.
reg-upload-gone = Filerna finns inte kvar här. De är redan inlästa, eller så gick det mer än en timme. Läs in dem igen.
reg-look-again = Registret har ändrats sedan du tittade, så ingenting är inläst. Så här blir det nu. Titta igen.
reg-first-ones = Här visas de första { $most }.
reg-give-up = Läs inte in filerna
reg-count-office = { $count ->
    [one] Ett kontor
   *[other] { NUMBER($count) } kontor
}
reg-count-claim = { $count ->
    [one] En ny uppgift
   *[other] { NUMBER($count) } nya uppgifter
}
reg-count-service = { $count ->
    [one] En tjänst
   *[other] { NUMBER($count) } tjänster
}
reg-count-agency = { $count ->
    [one] En myndighet
   *[other] { NUMBER($count) } myndigheter
}
reg-count-hours = { $count ->
    [one] En öppettid
   *[other] { NUMBER($count) } öppettider
}
reg-count-earlier-hours = { $count ->
    [one] En tidigare öppettid
   *[other] { NUMBER($count) } tidigare öppettider
}
reg-count-special-day = { $count ->
    [one] En dag som skiljer sig
   *[other] { NUMBER($count) } dagar som skiljer sig
}
staff-told-office-claim = Uppgiften är sparad.
staff-told-office-facts = Fakta är sparade.
staff-told-office-hours = Öppettiderna är sparade.
staff-told-office-days = Dagarna är sparade.
staff-told-office-move = Flytten är sparad.
staff-told-office-close = Stängningen är sparad.
staff-told-office-new = Kontoret är tillagt.
staff-told-import-done = Filerna är inlästa.
staff-told-import-given-up = Filerna är borttagna. Ingenting är ändrat.
fault-no-upload = Välj en fil.
fault-broken-upload = Filen kom inte fram hel. Försök igen.
fault-upload = Filerna är för stora. Högst { $megabytes } MB tas emot. Dela upp dem.
fault-files = Högst { $most } filer tas emot på en gång.
