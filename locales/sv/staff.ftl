staff-bad-name = Namnet { $name } går inte att använda. Skriv 1 till 100 vanliga tecken.
staff-name-taken = Det finns redan någon som heter { $name }. Välj ett annat namn.
staff-taken = { $name } kan inte läggas till: namnet eller Telegramchatten hör redan till någon annan.
staff-not-changed = { $name } kan inte ändras så. Minst en administratör måste finnas kvar, och en Telegramchatt kan bara höra till en person.
staff-token-taken = Det finns redan en nyckel som heter { $name }. Återkalla den eller välj ett annat namn.
