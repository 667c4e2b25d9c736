markup-empty = Texten är tom. Skriv vad ni vill berätta.
markup-long = Texten är för lång: { $length } tecken av högst { $most }. Korta den med { $over }.
markup-unclosed = Taggen <{ $tag }> avslutas aldrig. Skriv </{ $tag }> där den ska ta slut.
markup-unopened = Här avslutas </{ $tag }>, men den har inte börjat. Ta bort den, eller skriv <{ $tag }> där den ska börja.
markup-crossed = </{ $tag }> kommer före </{ $inner }>. Avsluta den inre taggen först.
markup-unknown = Taggen <{ $tag }> finns inte i Telegram. Ta bort den. Det här går: b, i, u, s, tg-spoiler, a, code, pre, blockquote.
markup-break = Taggen <{ $tag }> finns inte i Telegram. Gör en ny rad i stället.
markup-attribute = Taggen <{ $tag }> har något i sig som Telegram inte förstår. Ta bort allt utom det som behövs, till exempel href i en länk.
markup-nested = <{ $tag }> får inte stå inuti <{ $outer }>. Flytta ut den.
markup-in-code = Inuti <{ $tag }> får inga andra taggar stå. Ta bort dem.
markup-deep = Fler än { $most } taggar står inuti varandra. Ta bort några.
markup-entity = { $entity } är inget tecken som Telegram känner. Skriv tecknet självt, eller { $write } om det är ett &.
markup-bare = Tecknet { $sign } står ensamt. Skriv { $write } i stället.
link-unreadable = Länkens adress går inte att läsa. Kopiera den igen från webbläsaren.
link-scheme = Länken måste börja med https://, http://, mailto: eller tel:.
link-password = Länken innehåller ett namn eller lösenord före @. Ta bort det.
link-host = Länken saknar en hel webbadress, till exempel https://www.statenssc.se.
link-mail = E-postadressen i länken går inte att läsa. Skriv till exempel mailto:namn@exempel.se.
link-phone = Telefonnumret i länken går inte att läsa. Skriv till exempel tel:+46771662244.
link-empty = Länken har ingen text. Skriv orden som man ska trycka på före sluttaggen.
text-english-missing = Den engelska texten saknas. Skriv den, eller välj ”bara på svenska”.
text-too-long-to-keep = Texten är längre än { $most } tecken och går inte att spara. Korta den.
audience-empty = Ingen mottagare är vald. Välj minst en kommun, ett län, ett kontor eller en etapp, eller ”alla”.
audience-unknown = { $kind ->
        [municipality] Det finns ingen kommun med koden { $value }.
        [county] Det finns inget län med koden { $value }.
        [office] Det finns inget kontor som heter { $value } i registret.
       *[phase] Det finns ingen etapp { $value }.
    } Ta bort den eller välj en annan.
audience-everyone-and-more = Både ”alla” och enskilda platser är valda. Välj det ena.
audience-many = Fler än { $most } platser är valda. Välj län eller ”alla” i stället.
time-unreadable = ”{ $value }” är ingen tid. Skriv dag och klockslag så här: 2026-12-01T08:00.
time-past = { $date } klockan { $time } har redan varit. Välj en tid som ligger framåt.
time-before-start = Det slutar gälla innan det börjar skickas, { $date } klockan { $time }. Välj en senare tid.
time-skipped = Klockan { $time } finns inte den dagen: klockan ställs fram till sommartid. Välj till exempel { $after }.
time-of-day = { $date } klockan { $time }
reason-empty = Skriv varför, så att den som skrev meddelandet vet vad som ska ändras.
reason-long = Skälet får vara högst { $most } tecken.
move-no-permission = Du har inte behörighet att { $move ->
        [edit] skriva meddelanden
        [submit] lämna in meddelanden
        [approve] godkänna meddelanden
        [reject] avslå meddelanden
        [cancel] avbryta meddelanden
        [pause] pausa meddelanden
       *[resume] fortsätta skicka meddelanden
    }. Fråga en administratör.
move-own = Du har själv skrivit eller lämnat in det här meddelandet. Någon annan måste godkänna det.
move-not-possible = Det går inte att { $move ->
        [edit] ändra meddelandet
        [submit] lämna in meddelandet
        [approve] godkänna meddelandet
        [reject] avslå meddelandet
        [cancel] avbryta meddelandet
        [pause] pausa meddelandet
       *[other] fortsätta skicka meddelandet
    }, för det är { announcement-state }.
announcement-state = { $state ->
        [draft] ett utkast
        [submitted] inlämnat
        [approved] godkänt
        [sending] på väg ut
        [paused] pausat
        [sent] skickat
        [rejected] avslaget
       *[cancelled] avbrutet
    }
move-not-begun = Meddelandet har inte skickats. Ändra det i stället för att rätta det.
move-no-chat = Du har inte kopplat Telegram till ditt konto. Gör det först, så kan du skicka ett prov till dig själv.
announcement-heading = Meddelande från Statens servicecenter
announcement-correction = Rättelse från Statens servicecenter
announcement-corrects = Det här rättar meddelandet den { $date }: ”{ $words }”
announcement-swedish-only = Meddelandet finns bara på svenska.
announcement-text = { $text }
announcement-short = Meddelande { $date }: { $text }
announcement-short-correction = Rättelse { $date }: { $text }
announcement-unknown = Det finns inget meddelande med nummer { $number }.
announcement-changed = Någon annan har ändrat meddelandet sedan du öppnade det. Läs det igen och försök sedan på nytt.
