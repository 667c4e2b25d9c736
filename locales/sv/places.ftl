which-place = Vilken plats menar du?
which-place-named = Det finns flera platser som heter { $name }. Vilken menar du?
which-place-some = Jag visar { $shown } av { $total } platser. Finns inte din med? Skriv kommunens namn också.
which-none = Då vet jag inte vilken plats du menar. Skriv ortens namn och kommunen, eller ett postnummer, till exempel 753 21.
place-unknown = Jag känner inte till platsen ”{ $word }”.
place-unknown-nameless = Jag känner inte till den platsen.
postcode-unknown = Jag känner inte till postnumret { $word }.
place-examples = Skriv en ort, en kommun eller ett postnummer i Sverige, till exempel Boden, Skogås eller 753 21. Du kan också dela din plats.
where = { $plain ->
    [ekero] på { $place }
    [gotland] på { $place }
    [hammaro] på { $place }
    [lidingo] på { $place }
    [oland] på { $place }
    [orust] på { $place }
    [osterlen] på { $place }
    [sodertorn] på { $place }
    [tjorn] på { $place }
    [varmdo] på { $place }
    [vastkusten] på { $place }
    [ockero] på { $place }
   *[other] i { $place }
}
place-in = { $locality } { IN($municipality) }
place-yours = din plats
position-outside = Platsen ligger inte i Sverige, så där finns inget servicekontor. Skriv en ort eller ett postnummer i stället.
position-invalid = Den positionen går inte att läsa. Latituden ska vara mellan -90 och 90, longituden mellan -180 och 180.
none-here-title = Inget känt servicekontor { IN($municipality) }
none-here-check = Jag känner inte till alla kontor. Kontrollera hos Statens servicecenter innan du åker.
none-here-nearest = De här kontoren ligger närmast { $origin }:
nearest-other-title = Andra kontor närmast { $origin }
nearest-title = Närmast { $origin }
nearest-elsewhere = { $count ->
    [one] Ett kontor i en annan kommun kan ligga närmare { $origin }:
   *[other] Kontor i andra kommuner kan ligga närmare { $origin }:
}
nearest-how = Avståndet är mätt fågelvägen från { $origin }.
nearest-how-town = Avståndet är mätt fågelvägen från { $origin }, kommunens huvudort.
nearest-none = Jag känner inte till något öppet kontor i närheten.
