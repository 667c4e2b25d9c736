privacy-title = Det här sparas om dig
privacy-kept = Jag sparar din chattadress, ditt språk, vad du bevakar och vilken ort och sorts fråga det senast gällde, så att jag förstår nästa. Det vi talade om glömmer jag inom 30 dagar. Vilka aviseringar du har fått sparar jag i högst 90 dagar efter att de slutat gälla, så att inget kommer två gånger. I Telegram sparar jag också numren på dina frågor och mina svar i högst tre dagar, så att svaret ändras när du ändrar frågan.
privacy-follows = { $count ->
    [one] Du bevakar:
   *[other] Du bevakar { $count } saker:
}
privacy-not-kept = Det du skriver sparas aldrig tillsammans med dig. Frågor räknas per dag, ort och ärende. Ett ord som jag inte känner till sparas först när minst fem chattar har skrivit det som ort, utan att det syns vilka. En plats som du delar avrundas till ungefär en kilometer.
privacy-forget = Skriv /radera när du vill att allt tas bort.
my-data-title = Allt som sparas om dig, som JSON
my-data-nothing = Ingenting sparas om dig.
my-data-note = Det du skrev nyss finns inte med, för det sparas inte.
forget-sure = { $count ->
    [0] Vill du radera allt som sparats om dig? Det går inte att ångra.
    [one] Vill du radera allt som sparats om dig, även din bevakning? Det går inte att ångra.
   *[other] Vill du radera allt som sparats om dig, även dina { $count } bevakningar? Det går inte att ångra.
}
forget-done = Klart. Allt som sparats om dig är raderat.
