"""The language of a text, from words that belong to one language and to no place."""

from bot.talk.model import Language
from bot.talk.understanding.tokens import Word, fold

_SV = """
och att det som en på är av för med till den han de vi ett om men hade från man vara jag har när
då nu kan sig också över så eller bara ut där vad mot efter här skulle något dem denna detta inte
vill ska skall måste får fick ha mig dig sin sina min mina mitt din dina ditt er era ert vår våra
du ni hon dom dem mej dej oss finns fins vilka vilken vilket vem hur varför var vart ju väl bli blir
blev mycket mer mest många alla allt någon några ingen inget inga innan sedan sen under utan mellan
hos vid åt upp ner ned hem hit dit idag imorgon igår ännu redan aldrig alltid ofta ibland snart
kanske behöver behöva behövs kunna kunde går gå gick gör göra gjorde gjort kommer komma kom ser se
ligger bor bo bott heter veta vet undrar undra tror tycker tyckte hittar hitta letar söker söka
hjälpa hjälp snälla tack hej skriva skicka fråga frågor svar svara säga säger sa sagt berätta
öppnar öppna öppet öppettider stänger stängt kontoret kontor kontoren närmaste närmsta nya nytt ny
gammal gamla stor stora liten bra dålig dåligt rätt fel först första andra sista nästa förra
vecka veckan månad månaden år året dag dagar dagen helg helgen måndag tisdag onsdag torsdag fredag
lördag söndag morgon kväll natt klockan timme tid tider barn fru mamma pappa mormor familj
människa folk hus staden stad kommun kommunen län byn orten sverige svenska engelska jobb arbete
pengar papper vilja ville hoppas gärna precis visst ja nej jo ok okej hejsan inom runt utanför
nära långt borta annan annat andra samma själv egen olika varje båda både antingen varken eftersom
därför medan trots enligt via ca typ liksom asså alltså typen nåt nån nånstans nåra å nä va e
kontorets ärende ärenden myndighet myndigheter hallå tjena bakom åka åker resa buss tåg bil parkera
samt inkl exkl dvs mfl bl tex månadens årets era ens lite någonting någonstans ingenting ingenstans
ihop tillsammans sådan sådana sådant hur varifrån vilkas tillbaka igen fortfarande just då förut
personen personal lokal våning ingång öppning flytta flyttar flyttat flyttade bodde jobbar fått
varit blivit sett hört tänkte tänker försöker försökte försöka ringa ringer prata pratar hjälper
saknar har haft hinner hinna orkar borde bör lär ge ger gav ta tar tog lämna lämnar hämta hämtar
igång ikväll ikvällen inatt förrgår övermorgon jul påsk midsommar sommar vinter höst vår
"""
_EN = """
the of and to is it you that he was on are with as his they be at one have this from or had by
but not what all were we when your said there use an each which she do how their if will
other about out many then them these so some her would make like him into time has look two more
write go see no way could people my than first been who oil its now did get come made may
i im ive id my me mine am a us our ours yours does doesnt dont didnt isnt arent wasnt cant couldnt
wont wouldnt shouldnt should shall might must can need needs needed want wants wanted wanna know
knows find finding found open opens opened opening close closes closed office offices nearest
closest nearby near far please thanks thank hello hey hi yes help helping where whats wheres
whens hows why because before after during while until till between without within through over
again also just only still already yet soon today tomorrow yesterday week month year day days
weekend monday tuesday wednesday thursday friday saturday sunday morning evening night noon
oclock hour hours minute apply applying application appointment services service available
there here anything something someone somebody anyone nobody everything nothing other another
any every much very really too well good bad great nice new old big small last next same live
lives living moved moving work working job jobs speak talk talking call tell telling ask asking
asked question questions answer card passport tax taxes children child wife husband mother father
family town city place places village county municipality region sweden swedish english using
used give gives gave got getting going goes went gone take takes taking took bring leave send
sent keep keeps stay wait visit visiting let lets notify follow think thought understand mean
means sorry excuse okay ok right wrong sure maybe possible able whether which both either neither
wondering wonder looking lookin trying try hope thing things stuff around street address phone
number was being having doing done u ur r pls plz thx wanna gonna gotta they them those whom whose
up down off away back inside outside close hi cheers mate dear sir madam hello kind kindly regards
english exist exists else since ever never always often sometimes says say saying show shows even
"""
_BOTH = frozenset(
    "i a in for at so man under hit dig far era ha ut ner bra via ok okej hem dag be bad last hade "
    "has den an du to do us no e va my ta sa se bo by kom led era ned de dem var vid id info hej hey "
    "u r ur ca oil stad just bil over sin ser arm alla up men all barn folk fru hos hus is ens et "
    "ja jo en at on or som was god ge gar get bor by fel nu natt sen vet vad att det man her me hi "
    "its kan ge hur till lite runt ort kind vara bara kommun kommuns kommunen stad city region lan "
    "län gamla stora lilla sodra södra norra vastra västra ostra östra ny nya gammal stor liten "
    "mark berg sala mora over över bad hem ed are".split()
)
_CLEAR_SV = frozenset("en de var det den nu vet vad att som men kan hur till sen bor bo fel är "
                      "vid alla natt folk hos hus barn du gar ja jo lite ort".split())
_CLEAR_EN = frozenset("the is was do my us no me to its has an be at up all just over or get for on "
                      "her so are".split())
COMMON_SV = frozenset(fold(w) for w in _SV.split())
COMMON_EN = frozenset(fold(w) for w in _EN.split())


def _weights() -> dict[str, int]:
    """Word -> weight: above 0 Swedish, below 0 English. Dotted words are kept as written too."""
    weights: dict[str, int] = {}
    for word in _SV.split():
        weights[fold(word)] = 2
        weights[word] = 2
    for word in _EN.split():
        weights[word] = 0 if word in COMMON_SV else -2
    for word in _BOTH:
        weights[word] = 0
    weights.update(dict.fromkeys(_CLEAR_SV, 2))
    weights.update(dict.fromkeys(_CLEAR_EN, -2))
    weights.update({"i": 1, "in": -1, "for": 0, "för": 2, "hej": 2, "är": 2, "den": 2})
    return weights


WEIGHTS = _weights()
_OF_CUE = {1: 2, 2: -2}


def weight(word: Word, of_cue: int) -> int:
    """How far the word speaks for Swedish (above 0) or English; `of_cue` are its cues' languages."""
    known = WEIGHTS.get(word.lower)
    return _OF_CUE.get(of_cue, 0) if known is None else known


def language_of(swedish: int, english: int) -> tuple[Language | None, float]:
    """The language and how sure it is (0 to 1), from the sums of weights for each."""
    total = swedish + english
    if total < 2 or swedish == english:
        return None, 0.0
    sure = abs(swedish - english) / total
    return (Language.SV if swedish > english else Language.EN), round(sure, 2)
