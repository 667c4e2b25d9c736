staff-problems-title = Rätta:
announcements-new = Skriv ett meddelande
announcements-all = Alla meddelanden
announcements-filters = Vilka meddelanden visas
announcements-filter = { $show ->
    [drafts] Utkast
    [submitted] Att godkänna
    [approved] Väntar på sin tid
    [under-way] Skickas nu
    [sent] Skickade
    [cancelled] Avbrutna
   *[all] Alla
}
announcements-none = Ingen har skrivit något meddelande än.
announcements-none-there = Det finns inga sådana meddelanden.
announcements-pages = Fler meddelanden
announcements-latest = Till de senaste
announcements-older = Äldre meddelanden
announcements-no-approval = Meddelanden går ut utan att någon annan godkänner dem. Så är tjänsten inställd (REQUIRE_APPROVAL=false).
announcement-number = Meddelande { $number }
announcement-without-words = Utan text än
announcement-to = Till { $who }
announcement-urgent = Brådskande
announcement-state-now = { $state ->
    [draft] Utkast
    [submitted] Väntar på godkännande
    [approved] Godkänt
    [sending] Skickas
    [paused] Pausat
    [sent] Skickat
    [rejected] Avslaget
   *[cancelled] Avbrutet
}
announcement-steps = Så långt har meddelandet kommit
announcement-step-done = klart
announcement-stands = Läget nu
announcement-do = Gör något
announcement-unready = Det här behöver rättas innan du kan lämna in meddelandet:
announcement-waits = Nu väntar meddelandet på att någon annan godkänner det.
announcement-submit = Lämna in för godkännande
announcement-send = Skicka…
announcement-approve = Godkänn…
announcement-edit = Ändra
announcement-pause = Pausa
announcement-resume = Fortsätt skicka
announcement-correct = Skriv en rättelse
announcement-try = Skicka ett prov till mig
announcement-try-how = Vill du få ett prov i din egen Telegram? Koppla den först på sidan för ditt konto.
announcement-reject = Avslå
announcement-reason = Varför?
announcement-reason-how = Den som skrev meddelandet läser det och kan ändra och lämna in igen.
announcement-reject-do = Avslå meddelandet
announcement-cancel = Avbryt meddelandet
announcement-cancel-what = { $state ->
    [begun] Inget mer skickas. Det som redan har kommit fram ligger kvar hos mottagarna. Ett avbrutet meddelande kan inte sättas i gång igen.
   *[before] Meddelandet skickas inte. Det kan inte ångras.
}
announcement-cancel-reason = Varför? (om du vill berätta)
announcement-cancel-do = Ja, avbryt
announcement-is-correction = Det här är en rättelse av
announcement-about = Mottagare och tid
announcement-to-label = Till
announcement-recipients = Antal mottagare
announcement-when-approved = Så snart det är godkänt
announcement-urgency = { $urgent ->
    [yes] Brådskande: skickas också på natten.
   *[no] Skickas mellan klockan 8 och 20.
}
announcement-expires-usual = Tre dagar efter att det har börjat skickas
announcement-texts = Så ser det ut
announcement-history = Vem har gjort vad
history-written = Skrivet av { $who }
history-edited = Ändrat av { $who }
history-submitted = Inlämnat av { $who }
history-decided = { $what ->
    [approved] Godkänt
    [rejected] Avslaget
   *[cancelled] Avbrutet
} av { $who }
history-reason = Skäl: { $reason }
history-in-full = Allt som har gjorts står i loggen
history-begun = Började skickas
history-ended = Klart
bubble-label = { $tongue ->
    [sv] På svenska
   *[en] På engelska
}
bubble-empty = Här syns texten när den är skriven.
recipients-nobody = Ingen mottagare är vald än.
recipients-so-many = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
recipients-now = Går till { recipients-so-many }: { $who }.
draft-change = Ändra meddelande { $number }
draft-newer = Det du skrev finns kvar här, men är inte sparat. Om du sparar nu ersätter det den andras ändring.
draft-newer-show = Visa vad som står där nu (ny flik)
draft-again = Meddelandet är inlämnat. Om du ändrar det blir det ett utkast igen och måste lämnas in på nytt.
draft-corrects = Du skriver en rättelse av meddelande { $number }. Mottagarna får veta vilket meddelande som rättas.
draft-at = Rad { $line }, tecken { $column }: { $why }
draft-no-time = Skriv när det ska skickas, eller välj att skicka så snart det är godkänt.
draft-which-place = ”{ $words }” kan betyda flera platser eller är felstavat. Välj vilken du menar.
draft-unknown-place = Platsen ”{ $words }” känner vi inte till. Skriv en kommun, ett län eller ett kontor, eller ta bort raden.
draft-text = { $tongue ->
    [sv] Text på svenska
   *[en] Text på engelska
}
draft-text-how = Markera ord och välj till exempel Fet. Du kan också skriva taggarna själv.
draft-length = { $length } av högst { $most } tecken
draft-over = Texten är { $over } tecken för lång.
draft-swedish-only = Bara på svenska. Den som läser på engelska får den svenska texten, med en rad som säger det.
draft-to = Till vem?
draft-to-whom = { $to ->
    [everyone] Alla som följer något
   *[some] De som följer vissa platser
}
draft-chosen = Valda platser (ta bort bocken för att välja bort)
draft-which = Vilken menar du med ”{ $words }”?
draft-which-none = Ingen av dem
draft-places = Platser, en på varje rad
draft-places-how = En kommun, ett län eller ett kontor, till exempel Boden, Skåne eller kontoret i Kista.
draft-search = Lägg till en plats
draft-search-how = Börja skriva en kommun, ett län eller ett kontor.
draft-search-found = { $count } förslag. Välj med piltangenterna.
draft-search-none = Inga förslag
draft-search-added = { $place } är vald
draft-phases = Nya kontor i regeringens satsning
draft-phase = Etapp { $phase }
draft-language = Mottagarnas språk
draft-language-any = Alla språk
draft-language-one = { $tongue ->
    [sv] Bara de som får svar på svenska
   *[en] Bara de som får svar på engelska
}
draft-when = När?
draft-now = Så snart det är godkänt
draft-at-a-time = Vid en tid som du väljer
draft-send-at = Dag och klockslag
draft-time-how = Svensk tid, till exempel 2026-12-01 08:00.
draft-urgent-how = Brådskande meddelanden skickas genast, också på natten. Andra väntar till klockan 8 om det är mellan 20 och 8.
draft-expires = Slutar gälla
draft-expires-how = Efter den tiden skickas och visas det inte längre. Lämna tomt för tre dagar.
draft-review = Spara och granska
draft-keep = Spara utan att granska
draft-preview = Förhandsvisning
draft-next = Ingenting skickas än. I nästa steg ser du hela meddelandet och lämnar in det.
toolbar-label = Formatera texten
toolbar-do = { $tag ->
    [b] Fet
    [i] Kursiv
    [u] Understruken
    [s] Genomstruken
    [a] Länk
    [blockquote] Citat
    [code] Kod
   *[spoiler] Dold
}
toolbar-link = Länk
toolbar-link-address = Webbadress
toolbar-link-put = Lägg till länken
toolbar-link-leave = Ångra
sure-title = { $kind ->
    [approve] Godkänna meddelandet?
    [send] Skicka meddelandet?
   *[submit] Lämna in meddelandet?
}
sure-recipients = { $count ->
    [one] Det går till { $count } person: { $who }.
   *[other] Det går till { $count } personer: { $who }.
}
sure-final = { $kind ->
    [submit] Någon annan måste godkänna det innan det skickas.
   *[approve] Det kan inte ångras. När det har börjat skickas kan du bara pausa eller avbryta resten.
}
sure-do = { $kind ->
    [approve] Godkänn och skicka
    [send] Skicka
   *[submit] Lämna in
}
sure-back = Tillbaka utan att göra något
progress-said = { $state ->
    [paused] Pausat: { $tried } av { $made } är klara.
    [sent] Klart: { $tried } av { $made }.
    [cancelled] Avbrutet: { $tried } av { $made } är klara.
   *[sending] { $tried } av { $made } är klara.
}
progress-bar = Så stor del är klar
progress-waiting = Väntar
progress-rate = Takt
progress-per-second = { $rate } i sekunden
progress-left = Tid kvar
progress-left-unknown = går inte att säga än
progress-left-minutes = { $minutes ->
    [0] strax klart
    [one] ungefär { $minutes } minut
   *[other] ungefär { $minutes } minuter
}
progress-reason = { $why }: { $count }
number-plain = { $count }
outcome-is = { $state ->
    [delivered] Kom fram
    [gone] Mottagaren finns inte kvar
    [rejected] Gick inte att skicka
    [unknown] Vet inte om det kom fram
    [expired] Hann inte skickas
    [cancelled] Stoppat
   *[waiting] Väntar
}
picture-title = Utskick över tid
picture-said = Från { $begins } till { $ends }. Den högsta stapeln är { $most ->
    [one] { $most } utskick
   *[other] { $most } utskick
} på { $minutes ->
    [one] { $minutes } minut
   *[other] { $minutes } minuter
}.
picture-kind = { $kind ->
    [delivered] Kom fram
    [failed] Kom inte fram
    [unknown] Vet inte
   *[unsent] Skickades inte
}
live-again = Uppdatera
live-over = Du är inte inloggad längre, så siffrorna uppdateras inte. Logga in och öppna sidan igen.
live-lost = Siffrorna uppdateras inte av sig själva just nu. Tryck på Uppdatera för att se läget.
report-link = Rapport
report-of = Rapport för meddelande { $number }
report-begun = Började skickas { $at }.
report-ended = Klart { $at }.
report-csv = Hämta som CSV
report-nobody-named = Rapporten har bara antal. Den säger inget om vem som har fått meddelandet.
report-not-begun = Meddelandet har inte börjat skickas än.
staff-told-announcement-kept = Sparat.
staff-told-announcement-submitted = Inlämnat.
staff-told-announcement-approved = Godkänt.
staff-told-announcement-rejected = Avslaget.
staff-told-announcement-cancelled = Avbrutet. Inget mer skickas.
staff-told-announcement-paused = Pausat.
staff-told-announcement-resumed = Resten skickas nu.
staff-told-announcement-tried = Ett prov är på väg till din Telegram.
