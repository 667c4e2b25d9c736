"""More questions as people ask them in everyday words, with what must come of each.

Written like those of the corpus.
"""

EVERYDAY = """
Ö-vik | Örnsköldsvik
jag bor i skogas | Huddinge / Skogås
opening date boden | Boden
kontoret i Grönköping | unknown
Drömköping | unknown
postnummer 99999 | unknown
my postcode is 99999 | unknown
zip code 11330 | Stockholm
Nora eller Mora? | ask: Nora, Mora
Mölndal eller ale | ask: Mölndal, Ale
ska vi åka till Malmö eller vara hemma | Malmö
äby | ask: Täby, Norrköping
alå | ask: Ale, Sala, Malå, Gotland
skaar | Skara
gotlaand | Gotland
aevesta | ask: Avesta, Alvesta
hroby | Hörby
yalmstad | Halmstad
kiuna | Kiruna
Holma | Malmö / Holma
västra hamnen | Malmö / Västra hamnen
jag bor i västra hamnen | Malmö / Västra hamnen
jag bor vid Mariatorget | Stockholm / Mariatorget
barnen leker i hagen | none
katten sitter i fönstret | none
och lund? | Lund
what about lund | Lund
what are | none
sergels torg | Stockholm / Sergels torg
jag bor i Solna men jobbar i Kista | ask: Solna, Stockholm
I'm at Lund University, where is the nearest office? | Lund
har flyttat från Göteborg till Borås | Borås
Ljungby i Falkenberg | Falkenberg / Ljungby
Uumaja | Umeå
Julevu | Luleå
Johkamohkki | Jokkmokk
Vualtjere | Vilhelmina
Götepori | Göteborg
Reykjavik | unknown
jag kommer från Aleppo | unknown
SE-113 30 | Stockholm
12 345 | none
\u200fMalmö\u200f | Malmö
<a href="x">Malmö</a> kontor | Malmö
&lt;b&gt;Boden&lt;/b&gt; | Boden
🦄 Kiruna 🦄 | Kiruna
aele | ask: Ale, Åsele
bor på söder i stockholm | Stockholm / Södermalm
varn | ask: Värnamo, Vara
alve | ask: Alvesta, Ale
in a hurry | none
lilla eket | Lilla Edet
öppettider östra röinge | Östra Göinge
"""
