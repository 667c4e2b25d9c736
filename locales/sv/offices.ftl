office-state = Kontoret { $state }.
office-item = { $office }: { $state }
office-item-by = { $office }: { $state } ({ $by })
office-away = { $office }, { $km } km
office-locality = Ort: { $locality } { IN($municipality) }, { $county }.
office-town = Ort: { $locality }, { $county }.
office-address = Adress: { $address }. { $county }.
office-help = Myndigheter: { $agencies }.
office-several = Servicekontor { IN($municipality) }
office-merged = Det går upp i { $office }. Gå dit i stället.
office-first-day = Första dagen för besökare kan vara en annan än invigningen.
office-disputed = Uppgifterna går isär. En annan källa säger att kontoret { $said }.
office-distance = Det är ungefär { $km } km fågelvägen från { $origin }.
office-some-old = Några av uppgifterna är mer än ett år gamla.
office-old = Uppgiften är mer än ett år gammal.
office-all-closed-near = De här ligger närmast { $origin }:
map-door = Här ligger { $office }.
map-around = Kartan visar { $place }. Jag vet inte exakt var kontoret ligger.
agency-at-some = { $agency } finns bara på vissa servicekontor. Av de här vet jag det om: { $offices }.
agency-at-none = { $agency } finns bara på vissa servicekontor, och jag har ingen uppgift om att det finns här. Ring { $phone } innan du åker.
all-offices-title = Servicekontor i Sverige
all-offices-count = { $count ->
    [one] Jag känner till { $count } servicekontor som kan vara öppet.
   *[other] Jag känner till { $count } servicekontor som kan vara öppna, i { $municipalities } kommuner. Jag känner inte till alla.
}
all-offices-which = Skriv ett län eller en ort, så visar jag kontoren där.
