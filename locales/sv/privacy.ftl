privacy-title = { $readers ->
    [group] Det här sparas om er
   *[one] Det här sparas om dig
}
privacy-kept = { $readers ->
    [group] Jag sparar gruppens chattadress, ert språk, vad ni bevakar och vilken ort och sorts fråga det senast gällde, så att jag förstår nästa. Jag sparar också numren på frågorna och svaren, så att svaret ändras när frågan ändras.
   *[one] Jag sparar din chattadress, ditt språk, vad du bevakar och vilken ort och sorts fråga det senast gällde, så att jag förstår nästa. I Telegram sparar jag också numren på dina frågor och mina svar, så att svaret ändras när du ändrar frågan.
}
privacy-how-long = { $readers ->
    [group] Det vi talade om glömmer jag inom 30 dagar, numren inom tre dagar. Vilka aviseringar ni har fått sparar jag i högst 90 dagar efter att de slutat gälla, så att inget kommer två gånger. När ni varken skriver till mig eller bevakar något längre, eller har tagit bort mig ur gruppen, tar jag bort chattadressen inom 30 dagar.
   *[one] Det vi talade om glömmer jag inom 30 dagar, numren inom tre dagar. Vilka aviseringar du har fått sparar jag i högst 90 dagar efter att de slutat gälla, så att inget kommer två gånger. När du varken skriver till mig eller bevakar något längre, eller har blockerat mig, tar jag bort chattadressen inom 30 dagar.
}
privacy-follows = { $readers ->
    [group] Ni bevakar { $count ->
        [one] en sak:
       *[other] { $count } saker:
    }
   *[one] Du bevakar { $count ->
        [one] en sak:
       *[other] { $count } saker:
    }
}
privacy-not-kept = Det { $readers ->
    [group] ni skriver sparas aldrig tillsammans med er.
   *[one] du skriver sparas aldrig tillsammans med dig.
} Frågor räknas per dag, ort och ärende. Ett ord som jag inte känner till sparas först när minst fem chattar har skrivit det som ort, utan att det syns vilka. En plats som du delar avrundas till ungefär en kilometer.
privacy-forget = Skriv /radera när { $readers ->
    [group] ni
   *[one] du
} vill att allt tas bort. Det sker genast. I säkerhetskopior kan det finnas kvar, men de ska raderas inom 30 dagar.
my-data-title = { $readers ->
    [group] Allt som sparas om er, som JSON
   *[one] Allt som sparas om dig, som JSON
}
my-data-nothing = { $readers ->
    [group] Ingenting sparas om er.
   *[one] Ingenting sparas om dig.
}
my-data-note = Det du skrev nyss finns inte med, för det sparas inte.
forget-sure = { $readers ->
    [group] Vill ni radera allt som sparats om er{ $count ->
        [0] {""}
        [one] , även er bevakning
       *[other] , även era { $count } bevakningar
    }? Det går inte att ångra.
   *[one] Vill du radera allt som sparats om dig{ $count ->
        [0] {""}
        [one] , även din bevakning
       *[other] , även dina { $count } bevakningar
    }? Det går inte att ångra.
}
forget-done = { $readers ->
    [group] Klart. Allt som sparats om er är raderat.
   *[one] Klart. Allt som sparats om dig är raderat.
} I säkerhetskopior kan det finnas kvar, men de ska raderas inom 30 dagar.
