cli-backup = Spara allt i databasen i en fil, medan tjänsten kör.
cli-backup-file = Filen. En fil som redan finns skrivs aldrig över.
cli-backup-working = Sparar
cli-backup-done = Allt är sparat i { $file }. Förvara filen säkert: den innehåller personuppgifter.
cli-restore = Lägg tillbaka det som finns i en sparad fil. Allt läggs tillbaka, eller ingenting.
cli-restore-file = Filen som backup skrev. Den ändras inte.
cli-restore-replace = Radera det som finns i databasen nu.
cli-restore-working = Lägger tillbaka
cli-restore-done = { $count ->
    [one] En rad är tillbaka. De som var inloggade får logga in igen.
   *[other] { $count } rader är tillbaka. De som var inloggade får logga in igen.
}
cli-copy = Kopiera allt från en databas till en tom databas, till exempel från SQLite till PostgreSQL.
cli-copy-from = Databasen att kopiera från, skriven som i DATABASE_URL.
cli-copy-to = Den tomma databasen att kopiera till, skriven som i DATABASE_URL.
cli-copy-working = Kopierar
cli-copy-done = { $count ->
    [one] En rad är kopierad. Skriv den nya adressen i DATABASE_URL och starta tjänsten.
   *[other] { $count } rader är kopierade. Skriv den nya adressen i DATABASE_URL och starta tjänsten.
}
storage-file-exists = { $file } finns redan. Välj ett annat namn, eller flytta filen först.
storage-not-written = Det går inte att skriva { $file }: { $why }.
storage-no-database = Databasen { $database } finns inte. Kontrollera adressen.
storage-unreachable = Det går inte att nå databasen { $database }: { $why }. Kontrollera adressen och att den är igång.
storage-other-version = Databasen har använts av en annan version. Starta den här versionen på den en gång, eller använd den andra versionen.
storage-no-backup = { $file } är inte en fil som backup har skrivit. Kontrollera namnet.
storage-newer = { $file } skrevs av en nyare version (steg { $found }, den här känner till { $known }). Använd den versionen.
storage-not-empty = Databasen är inte tom. Ingenting har ändrats. Ta en tom databas, eller radera allt i den med restore --replace.
storage-counts-differ = Antalet rader i { $table } stämmer inte efter kopieringen. Ingenting har ändrats. Försök igen.
storage-stopped = Ingenting har ändrats, för det tog stopp: { $why }. Åtgärda det och försök igen.
