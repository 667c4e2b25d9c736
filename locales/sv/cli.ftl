cli-about = Svarar på var ett statligt servicekontor finns, när det öppnar och vad du kan göra där.
cli-ask = Ställ en fråga och få svaret.
cli-chat = Prata med boten här i terminalen.
cli-run = Starta tjänsten: webbchatten, och Telegram om BOT_TOKEN är satt.
cli-ask-text = Frågan, till exempel: när öppnar kontoret i Boden
cli-option-lang = Ditt språk: sv eller en.
cli-option-today = Svara som om det var den här dagen, till exempel 2022-03-10.
cli-option-json = Skriv svaret som JSON.
cli-option-batch = Läs en fråga per rad från standard in och skriv ett JSON-objekt per rad.
cli-option-host = Adressen att lyssna på.
cli-option-port = Porten att lyssna på, 0 till 65535.
cli-no-question = Skriv en fråga efter ask, eller använd --batch för att läsa frågor från standard in.
cli-question-and-batch = Använd antingen en fråga eller --batch, inte båda.
cli-bad-language = --lang kan inte vara { $value }. Skriv sv eller en.
cli-bad-date = --today kan inte vara { $value }. Skriv en dag som 2022-03-10.
cli-bad-setting = En inställning går inte att använda. { $details }
cli-no-input = Det går inte att läsa från standard in.
cli-chat-start = Skriv en fråga, eller numret på ett val. Avsluta med /quit eller Ctrl+D.
cli-chat-position = Skriv din position som latitud och longitud, till exempel 65.82, 21.69.
cli-chat-link = { $label }: { $href }
cli-chat-prompt = Du
cli-health = Säg om tjänsten är redo: 0 om den är det, annars 1.
cli-ready = Redo. { $details }
cli-not-ready = Inte redo. { $details }
cli-option-day = Räkna med att det är den här dagen, till exempel 2022-05-24.
cli-option-speed = Hur många sekunder som går på en. 86400 spelar upp en dag i sekunden.
cli-import = Läs in filer till registret. Visar först vad som ändras och vilka som får besked.
cli-import-files = Filer som de som export skriver, alla eller några: CSV, ZIP eller XLSX.
cli-import-dry = Visa bara vad som skulle ändras.
cli-import-yes = Ändra utan att fråga.
cli-import-stopped = Ingenting har ändrats. { $why }
cli-import-nothing = Filerna säger samma sak som registret. Ingenting att ändra.
cli-import-looked = Ingenting har ändrats.
cli-import-ask = Ska registret ändras så här? Skriv ja eller nej:
cli-import-declined = Ingenting har ändrats.
cli-import-overtaken = Någon annan ändrade registret under tiden. Ingenting har ändrats. Försök igen.
cli-import-done = { $count ->
    [one] Registret är ändrat: en ändring.
   *[other] Registret är ändrat: { $count } ändringar.
}
cli-export = Skriv registret som CSV-filer i en mapp.
cli-export-folder = Mappen. Filer med samma namn skrivs över.
cli-export-done = Registret är skrivet till { $folder }.
cli-export-stopped = Det går inte att skriva till { $folder }: { $why }.
cli-notices = Visa vilka besked som skulle skickas nu, och till hur många.
cli-alerts = Besked som går ut
cli-alerts-none = Inga besked går ut.
cli-alerts-due = Går ut
cli-alerts-office = Kontor
cli-alerts-news = Vad
cli-alerts-date = Datum
cli-alerts-was = Förut
cli-alerts-people = Får det
cli-date = { $date_bare }
cli-news-opening-announced = ska öppna
cli-news-opening-date = nytt datum för öppning
cli-news-opening-soon = { $days ->
    [one] öppnar i morgon
   *[other] öppnar om { $days } dagar
}
cli-news-opened = har öppnat
cli-news-closing-planned = ska stänga
cli-news-closing-soon = stänger om { $days } dagar
cli-news-closed = har stängt
cli-news-moved = flyttar
cli-news-hours = nya öppettider
cli-news-correction = rättelse
cli-changes = { $count ->
    [one] En ändring
   *[other] { $count } ändringar
}
cli-changes-part = Del
cli-changes-key = Vilken
cli-changes-field = Fält
cli-changes-before = Förut
cli-changes-after = Nu
cli-changes-new = ny
cli-changes-gone = borta
cli-part-office = kontor
cli-part-claim = uppgift
cli-part-service = tjänst
cli-part-agency = myndighet
cli-part-hours = öppettid
cli-part-earlier-hours = tidigare öppettid
cli-part-special-day = särskild dag
