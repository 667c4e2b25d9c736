"""Questions as people ask them, with what must come of each.

A line is: question | what. What is a municipality (found), "ask: A, B" (exactly these, in any
order), "ask: A, B, ..." (at least these), "unknown", "none", or "region: name".
A locality follows its municipality after a slash.
"""

QUESTIONS = """
Malmo | Malmö
malmö | Malmö
MALMÖ!!! | Malmö
haparnda | Haparanda
var ligger kontoret i Örnsköldsviks kommun? | Örnsköldsvik
when does the Boden office open | Boden
jag bor i skogås | Huddinge / Skogås
75321 | Uppsala
753 21 | Uppsala
SE-753 21 | Uppsala
se75321 | Uppsala
753 21 Uppsala | Uppsala
Tukholma | Stockholm
Tukholman | Stockholm
Haaparanta | Haparanda
Luulaja | Luleå
Gothenburg | Göteborg
gbg | Göteborg
sthlm | Stockholm
Goeteborg | Göteborg
goteborg | Göteborg
göteborgs stad | Göteborg
Ubmeje | Umeå
id-kort nära Varberg | Varberg
Haga | ask: Göteborg, Umeå, Solna, ...
Haga, Göteborg | Göteborg / Haga
Haga i Umeå | Umeå / Haga
haga göteborg | Göteborg / Haga
Göteborg (Haga) | Göteborg / Haga
Håga | Uppsala / Håga
Åby Norrköping | Norrköping / Åby
Bro, Upplands-Bro | Upplands-Bro / Bro
Bro | Upplands-Bro / Bro
Malmö eller Lund | ask: Malmö, Lund
Malmö, Lund | ask: Malmö, Lund
mellan Malmö och Lund | ask: Malmö, Lund
is it Malmö or Lund | ask: Malmö, Lund
kontoret i Malmö eller Lund? | ask: Malmö, Lund
från Umeå till Boden, kontoret i Boden | Boden
jag bor i Lund men vill till kontoret i Malmö | Malmö
I live in Lund but want the office in Malmö | Malmö
Jag flyttar från Lund till Malmö | Malmö
I am moving from Kiruna to Luleå | Luleå
I live in Kiruna, when does the Luleå office open? | Luleå
bor i Umeå, jobbar i Skellefteå | ask: Umeå, Skellefteå
inte Malmö utan Lund | Lund
Habo | ask: Habo, Håbo
habo kommun | ask: Habo, Håbo
Håbo | Håbo
kontoret i Håbo | Håbo
haabo | Håbo
Mora | Mora
Nora | Nora
Salem | Salem
Sälen | Malung-Sälen
Salen | ask: Malung-Sälen, Salem
Kinna | Mark / Kinna
Kinda | Kinda
Visby | Gotland / Visby
Väsby | ask: Upplands Väsby, Ekerö, ...
Vasby | ask: Upplands Väsby, Gotland, ...
Djursholm | Danderyd / Djursholm
Bjurholm | Bjurholm
liköping | ask: Linköping, Lidköping
linköpnig | Linköping
lidkopping | Lidköping
ynköping | ask: Nyköping, Enköping
allvesta | Alvesta
upplands vasby | Upplands Väsby
uplands väsby | Upplands Väsby
upplandsväsby | Upplands Väsby
ornskoldsvik | Örnsköldsvik
örnskölsdvik | Örnsköldsvik
övik | Örnsköldsvik
vastra frolunda | Göteborg / Frölunda
dals ed | Dals-Ed
Dals-Edd | Dals-Ed
lilla edt | Lilla Edet
malung sälem | Malung-Sälen
östra göige | Östra Göinge
Upplands Brro | Upplands-Bro
norrköpping | Norrköping
sollentna | Sollentuna
stokcholm | Stockholm
kristiandstad | Kristianstad
Kristianstads kommun | Kristianstad
jokkmok | Jokkmokk
gälivare | Gällivare
Karlsk | ask: Karlskrona, Karlskoga
örnsk | Örnsköldsvik
haparan | Haparanda
kontoret i Vara | Vara
i vara | Vara
vara | Vara
Vara kommun | Vara
öppettider Vara | Vara
kontoret i Mark | Mark
the office in Mark | Mark
the Mark office | Mark
Marks kommun | Mark
Ale | Ale
bor i ale | Ale
Åre | Åre
are | Åre
i Åre | Åre
Lund | Lund
lund, har ni öppet på fredag? | Lund
när öppnar Lund? | Lund
finns det kontor i berg | Berg
Sala | Sala
hjälp med pensionen i sala | Sala
Ed | Dals-Ed / Ed
Kil | Kil
öppettider i kil | Kil
Boden | Boden
i boden | Boden
Trosa | Trosa
Klippan | Klippan
Vilhelmina | Vilhelmina
Dorotea | Dorotea
öppettider Eda | Eda
Säter | Säter
Gotland | Gotland
Region Gotland | Gotland
Härjedalen | Härjedalen
Småland | region: Småland
Skåne | region: Skåne
skane | region: Skåne
i Norrland | region: Norrland
Lapland | region: Lapland
Lappland | region: Lappland
Öland | ask: Borgholm, Mörbylånga
Österlen | ask: Simrishamn, Tomelilla
Stockholms län | region: Stockholms län
Uppsala County | region: Uppsala län
Tukholman lääni | region: Stockholms län
kontor i Västra Götalands län | region: Västra Götalands län
Dalarna | region: Dalarna
Värmland | region: Värmland
Norrbotten | region: Norrbotten
Bro i Bohuslän | Lysekil / Bro
Växjö i Småland | Växjö
Solna, Stockholm | Solna
Kista, Stockholm | Stockholm / Kista
Rinkeby | Stockholm / Rinkeby
Angered | Göteborg / Angered
Rosengård | Malmö / Rosengård
Jakobsberg | Järfälla / Jakobsberg
Tumba | Botkyrka / Tumba
Stockholm | Stockholm
Stockholms stad | Stockholm
i centrala Stockholm | Stockholm
in downtown Gothenburg | Göteborg
malmökontoret | Malmö
Bodenkontoret | Boden
Bodens servicekontor | Boden
kontoret i Xyzköping | unknown
Xyzköping | unknown
99999 | unknown
999 99 | unknown
jag bor i 99999 | unknown
London | unknown
Köpenhamn | unknown
Copenhagen | unknown
office in Oslo | unknown
Berlin | unknown
Paris | unknown
Helsinki | unknown
Helsingfors | unknown
kontor i New York | unknown
bor i Danmark | unknown
Peking | unknown
asdfghjkl | unknown
hej | none
hello | none
tack så mycket | none
ska det vara öppet | none
where are the offices | none
when are you open | none
hur ska det vara | none
mark my words | none
vad kan du göra | none
what can I do | none
när kommer pensionen | none
hur mycket skatt ska jag betala | none
deklaration | none
pension | none
id-kort | none
skattedeklaration | none
aktivitetsrapport | none
hjälp | none
öppettider | none
öppettiderna | none
kontor | none
servicekontor | none
mat | none
bil | none
sol | none
hund | none
skog | none
sten | none
hus | none
katt | none
Anna | none
Erik | none
Maria | none
måndag | none
fredag | none
augusti | none
Monday | none
January | none
my name is Mark | none
jag heter Nora | none
hej Ed | none
which offices are new | none
vilka kontor är nya | none
jag är sjuk | none
ring mig på 0771-567 567 | none
08-123 45 67 | none
det kostar 75321 kr | none
850101-1234 | none
😀😀😀 | none
??? | none
<b>Malmö</b> | Malmö
<a href="x">G&ouml;teborg</a> | Göteborg
MALMÖ KOMMUN | Malmö
Ma\u200blmö | Malmö
malmo\u0308 | Malmö
\u202eMalmö\u202c | Malmö
Kungälv? | Kungälv
"Umeå" | Umeå
Umeås servicekontor | Umeå
Umeå's office | Umeå
bor i Borås | Borås
Borås | Borås
borås kommuns servicekontor | Borås
Hagfors, tack | Hagfors
tack, jag menar Hofors | Hofors
Jag vill boka tid på servicekontoret i Södertälje på måndag | Södertälje
Can I get an ID card in Helsingborg? | Helsingborg
I need to register my move, I live in Kista | Stockholm / Kista
Hej, jag undrar om ni har öppet i Finspång nu på torsdag? | Finspång
var ligger närmaste kontor om man bor i Ullared | Falkenberg / Ullared
pensionsmyndigheten i Eskilstuna | Eskilstuna
skatteverket Gävle | Gävle
försäkringskassan Karlstad öppettider | Karlstad
opening hours Kiruna | Kiruna
nearest office to Arjeplog | Arjeplog
avisera mig när Nordmaling öppnar | Nordmaling
hur länge har kontoret i norrtälje öppet idag? | Norrtälje
Jag heter Sara och bor i Märsta | Sigtuna / Märsta
Hej, mitt namn är Oscar, jag undrar när Sundsvall öppnar | Sundsvall
flyttar från Norge till Strömstad | Strömstad
I moved from Germany to Sweden and live in Växjö | Växjö
I come from Iraq and live in Södertälje | Södertälje
vilka myndigheter finns på kontoret | none
får jag ta med min hund | none
do you speak Arabic | none
I need a personal identity number | none
kan jag förnya passet hos er | none
Enköping, Uppsala län | Enköping
Mora, Dalarna | Mora
Berg i Linköping | Linköping / Berg
Berg, Jämtland | Berg
gamla stan | Stockholm / Gamla Stan
Drottninggatan 12 i Norrköping | Norrköping
Storgatan 5, Vetlanda | Vetlanda
Box 123, 851 02 Sundsvall | Sundsvall
mitt postnummer är 411 03 | Göteborg
c/o Andersson, Ängelholm | Ängelholm
norr om Gävle | Gävle
17 mil från Luleå | Luleå
Malmö/Lund | ask: Malmö, Lund
Luleå-Boden | ask: Luleå, Boden
stor-stockholm | region: Stockholms län
Centrum, Borås | Borås
Göteborg centrum | Göteborg
ock ero | none
torsa | ask: Trosa, Torsås
norkoping | Norrköping
jönnköping | Jönköping
gotenborg | Göteborg
hemma i Kalmar men jobbar i Nybro | ask: Kalmar, Nybro
botkyrka fittja | Botkyrka / Fittja
what time is it | none
vad är klockan | none
jag älskar dig | none
har ni kontor i hela landet | none
Västra Götaland | region: Västra Götalands län
Kronoberg | region: Kronobergs län
Gävleborg | region: Gävleborgs län
Bergsjön | Göteborg / Bergsjön
Ronna | Södertälje / Ronna
привет | none
你好 | none
Råby | ask: Västerås, Norrtälje, ...
kista galleria | Stockholm / Kista
ligger kontoret i Handen eller Haninge | Haninge / Handen
Ska flytta till Berg i Jämtland | Berg
i sommar | none
i Sverige | none
god jul | none
I want to change my address | none
Araby i Växjö | Växjö / Araby
Heron city | none
när öppnar lund | Lund
hur ska öppettiderna vara | none
bevaka vara | Vara
jag vill bevaka vara | Vara
meddela mig om vara | Vara
vad ska en bevakning vara | none
jag bor på Ven | Landskrona / Ven
kontoret på ven | Landskrona / Ven
Malmö? nej Lund | Lund
Malmö. Nej, jag menar Lund. | Lund
not Malmö but Lund | Lund
Umeå till Luleå | Luleå
jag bor på Lidingö | Lidingö
Rinkeby i Stockholm | Stockholm / Rinkeby
Jag är från Somalia men bor i Borlänge | Borlänge
"""
