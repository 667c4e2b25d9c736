telegram-waits = Jag kommer inte åt mitt register just nu. Jag svarar på din fråga så snart det går – du behöver inte skicka den igen.
telegram-button-waits = Jag kommer inte åt mitt register just nu. Svaret kommer så snart det går.
web-error-away-title = Vi kommer inte åt vårt register just nu
web-error-away = Felet är hos oss. Vänta en liten stund och försök igen.
web-away-kept = Det du skrev är inte borta. Tryck på knappen för att skicka det igen.
web-away-back = Gå tillbaka i webbläsaren. Det du skrev står oftast kvar, så att du kan skicka det igen.
web-away-again = Försök igen
