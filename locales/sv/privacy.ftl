privacy-title = Det här sparas om dig
privacy-kept = Jag sparar din chattadress, språket du har valt och vilken ort och sorts fråga det senast gällde, så att jag förstår nästa.
privacy-not-kept = Det du skriver sparas aldrig. En plats som du delar avrundas till ungefär en kilometer.
privacy-forget = Skriv ”radera” när du vill att det tas bort.
forget-done = Klart. Språket du valt och det jag mindes av samtalet är raderat.
