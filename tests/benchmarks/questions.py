"""Makes the questions of the matching benchmark: seeded, all municipalities in each class."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.places.folding import fold, fold_name
from bot.places.model import Gazetteer

LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
SENTENCES = {
    "sv": (
        "Var ligger kontoret i {}?",
        "när öppnar servicekontoret i {}",
        "Jag bor i {} och behöver ett id-kort",
        "vilka öppettider har kontoret i {}?",
        "finns det något servicekontor nära {}",
        "{}, har ni öppet där på fredag?",
        "Hej! Jag vill ha hjälp med min pension i {}, tack.",
        "kan jag lämna in min deklaration i {}",
    ),
    "en": (
        "Where is the office in {}?",
        "when does the {} office open",
        "I live in {} and need an ID card",
        "what are the opening hours in {}?",
        "is there a service office near {}",
        "Hello! Can I get help with my tax return in {} please",
        "opening hours {}",
        "I am moving to {} next month, where do I go",
    ),
}


def _listed(words: str) -> list[str]:
    return words.split()


WITHOUT_PLACE = (
    """
hej|hello there|tack så mycket|thank you very much|vad kan du göra|what can you do|hjälp|help me
jag vill prata med en människa|can I talk to a person|hur ansöker jag om barnbidrag
when do I get my pension|när kommer mina pengar|min deklaration är försenad|ska det vara öppet
where are the offices|how are you today|kan jag boka tid|do I need an appointment
vad kostar ett id-kort|how much is an ID card|jag har tappat mitt körkort|I lost my wallet
vilka kontor är nya|which offices are new|är det öppet på lördag|are you open on Saturday
jag är sjuk och kan inte arbeta|I am sick and can not work|hur mycket skatt ska jag betala
måste jag vara folkbokförd|mark my words|let me ask you something|det var en gång en katt
kan någon ringa mig imorgon|could someone call me tomorrow|sluta skicka meddelanden|stop
ta bort mina uppgifter|delete my data|byt språk till engelska|change the language
jag flyttar till ett annat land|we are moving abroad|min mamma är gammal och behöver stöd
my mother is old and needs support|haha vad roligt|that is funny|god morgon|good evening
hur lång är kön|how long is the queue|är du en robot|are you a bot|vem har gjort dig
fungerar det på telefonen|does it work on my phone|jag förstår inte|I do not understand
ordet är fritt|the weather is nice|det regnar idag|I like my job|jag gillar mitt arbete
behöver jag ta med pass|what documents should I bring|var så god|ok|nej tack|no thanks
aktivitetsrapporten ska in senast den femtonde|the activity report is due on the fifteenth
jag vill klaga på ett beslut|I want to appeal a decision|hur överklagar jag
""".strip()
    .replace("\n", "|")
    .split("|")
)
FOREIGN = (
    """
London|Köpenhamn|Copenhagen|Oslo|Berlin|Paris|Helsinki|Helsingfors|Madrid|Rome|Rom|Wien|Vienna
Warszawa|Warsaw|Prag|Prague|Budapest|Moskva|Moscow|Kyiv|New York|Tokyo|Peking|Beijing|Bagdad
Damaskus|Kabul|Mogadishu|Asmara|Teheran|Istanbul|Ankara|Aten|Athens|Dublin|Bergen|Trondheim
Tromsø|Aarhus|Århus|Odense|Aalborg|Turku|Åbo|Tampere|Tammerfors|Tallinn|Riga|Vilnius|Reykjavik
Hamburg|München|Munich|Amsterdam|Bryssel|Brussels|Lissabon|Lisbon|Barcelona|Milano|Zürich|Genève
Boston|Chicago|Los Angeles|Washington|Toronto|Sydney|Melbourne|Bangkok|Delhi|Mumbai|Dubai|Beirut
Jerusalem|Kairo|Cairo|Nairobi|Lagos|Addis Abeba|Malaga|Alicante|Stavanger|Fredrikstad|Drammen
Helsingør|Roskilde|Tornio|Rovaniemi|Oulu|Vasa i Finland|Mariehamn|Edinburgh|Manchester|Liverpool
""".strip()
    .replace("\n", "|")
    .split("|")
)
WORDS = _listed(
    """
och att det som inte vara har den med för till när hur var vad vem hund katt häst skog sten sol
bil mat hus bord stol dag natt vecka måndag fredag januari augusti sommar vinter kontor
myndighet skatt pension deklaration intyg ansökan blankett beslut pengar betala ringa skriva
läsa arbeta arbetet flytta fråga svar hjälp person familj barn förälder läkare sjuk frisk skola
lärare kurs jobb lön bidrag ersättning försäkring körkort pass resa tåg buss biljett väg gata
torg kyrka bibliotek butik potatis banan äpple kaffe vatten mjölk bröd musik film bok tidning
telefon dator skärm lampa fönster dörr golv tak kök säng röd blå grön gul svart vit stor liten
ny gammal snabb långsam glad ledsen the and for are but not you all any can her was one our out
day get has him his how man new now old see two way who boy did its let put say she too use
house water people school work money family child street number paper letter morning evening
Monday Friday January August summer winter office agency tax pension return certificate
application form decision pay call write read question answer help doctor sick healthy teacher
course job salary benefit insurance passport travel train ticket road church library shop potato
banana apple coffee milk bread music movie book newspaper phone computer screen lamp window door
floor kitchen bed red blue green yellow black white large small
"""
)


@dataclass(frozen=True)
class Question:
    """A text, the code of the municipality it means, and its name as it is spelt there."""

    text: str
    code: str
    name: str


def spelled(gazetteer: Gazetteer, spell: Callable[[str], str]) -> Iterator[Question]:
    """Every name once, spelt in one way."""
    for municipality in gazetteer.municipalities.values():
        name = spell(municipality.name)
        yield Question(name, municipality.code, name)


def strip_dots(name: str) -> str:
    return fold(name.lower())


def write_digraphs(name: str) -> str:
    return name.lower().replace("å", "aa").replace("ä", "ae").replace("ö", "oe")


def genitive(name: str) -> str:
    return name if name[-1] in "sxz" else name + "s"


def in_sentences(gazetteer: Gazetteer, language: str, dice: random.Random) -> Iterator[Question]:
    """Every name in every sentence, with and without its capital letter."""
    for municipality in gazetteer.municipalities.values():
        for sentence in SENTENCES[language]:
            name = dice.choice([municipality.name, municipality.name.lower()])
            yield Question(sentence.format(name), municipality.code, name)


def misspelt(
    gazetteer: Gazetteer, slips: int, each: int, least: int, dice: random.Random
) -> Iterator[Question]:
    """Every name of at least `least` letters, `each` times, with so many slips."""
    for municipality in gazetteer.municipalities.values():
        if len(municipality.name) >= least:
            for _ in range(each):
                name = _misspell(municipality.name, slips, dice)
                yield Question(name, municipality.code, name)


def misspelt_in_sentences(
    gazetteer: Gazetteer, each: int, least: int, dice: random.Random
) -> Iterator[Question]:
    """One slip in a name inside a sentence of either language."""
    sentences = [*SENTENCES["sv"], *SENTENCES["en"]]
    for question in misspelt(gazetteer, 1, each, least, dice):
        text = dice.choice(sentences).format(question.name)
        yield Question(text, question.code, question.name)


def _misspell(name: str, slips: int, dice: random.Random) -> str:
    word = name.lower()
    for _ in range(slips):
        word = _slip(word, dice)
    return word if fold_name(word) != fold_name(name) else _misspell(name, slips, dice)


def _slip(name: str, dice: random.Random) -> str:
    """A letter left out, put in, mistaken for another, or swapped with the next."""
    at = dice.randrange(len(name))
    letter = dice.choice(LETTERS)
    return dice.choice(
        (
            name[:at] + name[at + 1 :],
            name[:at] + letter + name[at:],
            name[:at] + letter + name[at + 1 :],
            name[:at] + name[at : at + 2][::-1] + name[at + 2 :],
        )
    )
