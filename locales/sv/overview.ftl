overview-questions = Frågor
overview-questions-what = Varje fråga som boten har svarat på räknas. Vad människor skriver sparas inte.
overview-questions-more = Se frågor om ett visst ärende eller en viss kommun
overview-questions-none = Inga frågor.
overview-days = { $count ->
    [one] på en dag
   *[other] på { $count } dagar
}
overview-days-said = Frågor per dag från { $first } till { $last }: { $count } i allt.
overview-days-most = Flest den { $day }: { $count }.
overview-day = { $day }: { $count }
overview-date = { $day }
overview-as-table = Visa som tabell
overview-day-column = Dag
overview-count-column = Antal
overview-place-column = Kommun
overview-intents = Vad man frågar om
overview-places = Kommuner man frågar om
overview-outcomes = Så gick det att hitta orten
overview-doors = Här frågar man
overview-outcome-found = orten hittades
overview-outcome-ask = boten frågade tillbaka
overview-outcome-unknown = okänd ort
overview-outcome-none = ingen ort nämndes
overview-door-web = webben
overview-door-telegram = Telegram
overview-door-inline = Telegram, i andra chattar
overview-intent = Ärende
overview-all-intents = Alla ärenden
overview-place = Kommun
overview-all-places = Alla kommuner
overview-period = Tid
overview-period-days = Senaste { $count } dagarna
overview-show = Visa
overview-intent-start = Börja
overview-intent-help = Hjälp
overview-intent-find_office = Hitta kontor
overview-intent-opening_date = När ett kontor öppnar
overview-intent-hours = Öppettider
overview-intent-services = Vad man kan göra
overview-intent-list_openings = Nya kontor
overview-intent-list_closings = Kontor som stänger
overview-intent-subscribe = Börja bevaka
overview-intent-unsubscribe = Sluta bevaka
overview-intent-subscriptions = Sina bevakningar
overview-intent-language = Byta språk
overview-intent-contact = Kontakt
overview-intent-privacy = Integritet
overview-intent-forget = Radera allt
overview-intent-smalltalk = Småprat
overview-intent-unknown = Gick inte att förstå
overview-unknown = Orter som boten inte känner till
overview-unknown-none = Inga ännu.
overview-unknown-how = Ett ord syns här först när minst fem olika chattar har skrivit det samma månad. Bara ett ensamt ord räknas, aldrig siffror eller adresser.
overview-followers = Bevakningar
overview-followers-none = Ingen bevakar någon kommun ännu.
overview-followers-sweden = { $count ->
    [0] Ingen bevakar hela Sverige.
    [one] En bevakar hela Sverige.
   *[other] { $count } bevakar hela Sverige.
}
overview-followers-counties = Bevakar ett län
overview-followers-most = Mest bevakade
overview-map-said = Karta över hur många som bevakar varje kommun eller ett kontor där. Tabellen bredvid har samma siffror.
overview-map-one = { $place }: { $count }
overview-map-none = ingen
overview-map-step = { $low }–{ $high }
overview-check = Uppgifter att kontrollera
overview-check-what = Det här är kontor vars senaste uppgift är äldre än tolv månader. Kontrollera hos kontoret och lägg till en ny uppgift, även om inget har ändrats. De äldsta står först.
overview-check-of = { $count ->
    [one] av ett kontor har en uppgift som är äldre än tolv månader.
   *[other] av { $count } kontor har en uppgift som är äldre än tolv månader.
}
overview-check-all = Visa alla { $count }
overview-check-none = Alla kontor har uppgifter från det senaste året.
overview-told = Senaste uppgiften publicerades { $when }.
overview-told-never = Det finns ingen uppgift med datum.
overview-opening = Öppnar snart
overview-opening-none = Inga öppningar är planerade.
overview-opening-more = { $count ->
    [one] Och ett till.
   *[other] Och { $count } till.
}
overview-opens = Planeras öppna { $when }.
overview-opens-sometime = Planeras öppna, men ingen dag är känd.
overview-deliveries = Utskick
overview-state-delivered = framme
overview-state-waiting = väntar
overview-state-gone = chatten är borta
overview-state-rejected = nekade
overview-state-unknown = ovisst
overview-state-expired = för sent
overview-led = Utskicken är i gång.
overview-not-led = Inget skickas just nu. Så är det när Telegram är avstängt eller tjänsten nyss har startat.
overview-pages = Sidor
overview-page = Sida { $page } av { $pages }
overview-page-before = Förra sidan
overview-page-next = Nästa sida
