dialog-ask-sv = Skriv meddelandet på svenska. Du kan använda fetstil, kursiv stil och länkar. Skriv /avbryt om du ångrar dig.
dialog-ask-en = Skriv nu samma meddelande på engelska.
dialog-ask-audience = Vem ska få meddelandet? Skriv en kommun, ett län eller ett kontor.
dialog-audience-so-far = Mottagare: { $who }
dialog-ask-more = Skriv en plats till, eller tryck på ”Klart”.
dialog-ask-which = Vilken menar du?
dialog-place-unknown = Jag hittar ingen sådan plats. Skriv namnet på en kommun, ett län eller ett kontor.
dialog-ask-urgent = Är det bråttom? Brådskande meddelanden skickas även på natten. Andra skickas mellan 08.00 och 20.00.
dialog-confirm = Så här ser meddelandet ut. Ska det lämnas in?
dialog-goes-to = Mottagare: { $who } ({ $count ->
        [one] { $count } person
       *[other] { $count } personer
    })
dialog-goes-at = Skickas { $when }.
dialog-goes-at-once = Brådskande: skickas direkt när det är godkänt.
dialog-goes-by-day = Skickas när det är godkänt, mellan 08.00 och 20.00.
dialog-nobody = Ingen bevakar det här just nu. Meddelandet visas ändå på webben och i svaren.
dialog-submitted = Inlämnat. Någon annan behöver godkänna meddelandet. Du får veta hur det går.
dialog-submitted-approved = { $count ->
        [one] Klart. Meddelandet går till { $count } person.
       *[other] Klart. Meddelandet går till { $count } personer.
    }
dialog-faults = Det här behöver rättas först:
dialog-fault-at = Rad { $line }, tecken { $column }: { $what }
dialog-outdated = Den knappen gäller inte längre.
dialog-cancelled = Avbrutet. Inget skickas.
dialog-approved = Godkänt. Meddelandet skickas.
dialog-ask-reason = Varför ska det inte skickas? Skriv en mening, så får den som skrev det veta.
dialog-rejected = Avslaget. Den som skrev det får veta varför.
memo-ask = { $name } har skrivit ett meddelande som behöver godkännas
memo-correction = Det rättar ett tidigare meddelande.
memo-approved = Ditt meddelande ”{ $words }” är godkänt av { $name }.
memo-rejected = Ditt meddelande ”{ $words }” är avslaget av { $name }.
memo-cancelled = Ditt meddelande ”{ $words }” är avbrutet av { $name }.
memo-sent = Ditt meddelande ”{ $words }” är skickat.
memo-reason = Skäl: { $reason }
memo-delivered = { $made ->
        [0] Det visas på webben. Ingen fick det i Telegram.
       *[other] { $count } av { $made } har fått det.
    }
telegram-command-announce = Skriv ett meddelande till dem som bevakar
button-swedish-only = Bara på svenska
button-everyone = Alla
button-audience-done = Klart
button-drop = Ta bort: { $place }
button-not-urgent = Nej, på dagen räcker
button-urgent = Ja, även på natten
button-submit = Lämna in
button-test = Skicka ett prov till mig
button-change-text = Ändra texten
button-change-audience = Ändra mottagare
button-cancel = Avbryt
button-approve = Godkänn
button-reject = Avslå
