telegram-description =
    Här får du veta var närmaste servicekontor finns, när det öppnar och vad du kan få hjälp med där: Arbetsförmedlingen, Försäkringskassan, Pensionsmyndigheten och Skatteverket.

    Skriv en ort, ett postnummer eller en fråga. Varje svar säger vem uppgiften kommer från och när.

    Boten sparar inte det du skriver.
telegram-short-description = Var finns servicekontoret, när öppnar det och vad får du hjälp med där? Svar med källa och datum.
telegram-command-office = Hitta servicekontor: skriv orten efter
telegram-command-openings = Nya kontor och när de öppnar
telegram-command-services = Vad du kan få hjälp med
telegram-command-help = Så frågar du
telegram-command-language = Byt språk – Change language
telegram-command-about = Källor och vad som sparas
telegram-position-ask = Tryck på knappen nedanför så letar jag efter kontoren närmast dig. Du kan också skicka en plats med gemet.
telegram-position-key = Skicka min plats
telegram-position-group = Svara på det här meddelandet med en plats (gemet, Plats) så letar jag efter kontoren närmast dig.
telegram-wordless = { $kind ->
        [photo] Bilden kan jag tyvärr inte tyda
        [voice] Jag kan tyvärr inte lyssna
        [sticker] Fin! Men jag förstår bara ord
        [contact] Kontakten sparar jag inte
        [poll] Jag röstar inte
       *[other] Det där kan jag tyvärr inte läsa
    } – skriv en ort eller en fråga, så berättar jag var servicekontoret finns och när det öppnar.
telegram-group-hello = Hej! Jag vet var servicekontoren finns och när de öppnar. Skriv /kontor och en ort, eller nämn mig: @{ $name }. Annars är jag tyst.
telegram-failed = Något gick fel hos mig. Skicka gärna frågan en gång till.
telegram-inline-how = Skriv en ort efter @{ $name }
telegram-inline-how-more = Till exempel ”@{ $name } Boden”. Välj sedan ett förslag, så läggs svaret i chatten.
telegram-inline-none = Jag hittar ingen ort som heter så
telegram-inline-municipality = Servicekontor i kommunen: { $offices }
telegram-inline-municipality-none = Inget servicekontor här – visar de närmaste
telegram-inline-office = Servicekontor { IN($municipality) }
telegram-inline-ask = Fråga själv
telegram-map-alt = Karta. Till vänster hela Sverige med en ring där kontoret finns, till höger { $municipality } i { $county }. Platsen är ungefärlig.
telegram-command-follow = Få veta när något ändras: skriv orten efter
telegram-command-my = Det du bevakar
telegram-command-stop = Sluta bevaka
telegram-command-forget = Radera det som sparats om dig
telegram-welcome-back = Välkommen tillbaka! Jag skickar inga aviseringar förrän du ber om det. Vill du bevaka något igen? Skriv till exempel ”meddela mig om Åre”.
telegram-command-deliveries = Hur det går med utskicken
deliveries-latest = { $days ->
        [one] Utskick av aviseringar det senaste dygnet
       *[other] Utskick av aviseringar de senaste { $days } dagarna
    }
deliveries-none-waiting = Inget väntar på att skickas.
deliveries-waiting = { $count ->
        [one] { $count } väntar på att skickas och har väntat { $age }.
       *[other] { $count } väntar på att skickas. Det äldsta har väntat { $age }.
    }
deliveries-delivered = { $count ->
        [0] Inget har kommit fram.
       *[other] { $count } har kommit fram.
    }
deliveries-gone = { $count ->
        [one] { $count } kom inte fram: mottagaren går inte längre att nå.
       *[other] { $count } kom inte fram: mottagarna går inte längre att nå.
    }
deliveries-rejected = { $count ->
        [one] { $count } gick inte att skicka: texten godtogs inte.
       *[other] { $count } gick inte att skicka: texterna godtogs inte.
    }
deliveries-unknown = { $count ->
        [one] { $count } skickades, men vi vet inte om det kom fram.
       *[other] { $count } skickades, men vi vet inte om de kom fram.
    }
deliveries-expired = { $count ->
        [one] { $count } hann bli inaktuellt innan det kom fram.
       *[other] { $count } hann bli inaktuella innan de kom fram.
    }
deliveries-age-moment = mindre än en minut
deliveries-age-minutes = { $count ->
        [one] { $count } minut
       *[other] { $count } minuter
    }
deliveries-age-hours = { $count ->
        [one] { $count } timme
       *[other] { $count } timmar
    }
deliveries-age-days = { $count } dygn
telegram-too-fast = Nu går det lite för fort för mig. Vänta en liten stund, så svarar jag igen.
