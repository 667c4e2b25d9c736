"""Words that tell whether a place is meant, and which of several is asked about.

All are folded. They are rules of the two languages rather than texts anybody reads.
"""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


PREPOSITIONS = _words(
    "i in at nara near vid till to fran from kring runt around utanfor outside inom within mot "
    "towards toward utmed omkring by innanfor genom via norr soder oster vaster nord syd close "
    "intill strax visit visiting besoka besoker"
)
"""What stands before a place. Some also stand before ordinary words."""

SURE_PREPOSITIONS = _words("i in nara near fran from till utanfor outside kring")
"""After these even an ordinary word is a place, when a municipality bears it as its name."""

BY = _words("vid pa by")
"""Where people live in a part of a town: "vid Mariatorget", "på Teg"."""

BETWEEN = _words(
    "centrala central norra sodra ostra vastra inre yttre gamla nya north south east west "
    "northern southern eastern western downtown greater stor lilla stora kommunen staden stan "
    "byn orten tatorten stadsdelen samhallet city town municipality of "
    "omradet kommun village suburb area"
)
"""What may stand between a preposition and the place."""

AFTER = _words(
    "kommun kommuns kommunen stad stads municipality kontor kontoret servicekontor kontors "
    "servicekontoret kontorets servicekontorets office offices city town centrum "
    "servicekontors"
)
"""What may follow a place and shows that it is one."""

OFFICE = _words(
    "kontor kontoret kontoren kontors servicekontor servicekontoret servicekontoren "
    "office offices servicekontors service servicecenter servicecentre centre center "
    "oppettider oppettiderna tider "
    "oppet oppna oppnar oppnas oppnade oppen stangt stanger hours open opens opening adress "
    "adressen address boka besok besoka besoker visit bevaka bevakning avisera notis "
    "notify subscribe alert hitta find ligger located finns oppnat skatteverket forsakringskassan "
    "arbetsformedlingen pensionsmyndigheten idkort kort card opened nytt nya new "
    "date datum oppningsdatum invigning"
)
"""What is asked about: a place beside one of these is the one meant."""

FOLLOWING = _words(
    "folj folja foljer bevaka bevakar bevakning bevakningen prenumerera prenumeration meddela "
    "meddelande meddelanden avisera avisering aviseringar notis notiser notifiera paminn paminna "
    "informera underratta uppdateringar besked veta hor hora sag saga follow following watch "
    "notify notified alert alerts notifications subscribe subscription updates remind inform know "
    "posted updated informed unfollow unsubscribe avfolj avprenumerera sluta avsluta stopp stoppa "
    "stop end cancel"
)
"""What a person says who wants to be told of a place, or no longer."""

TO_FOLLOW = _words("folj folja bevaka prenumerera meddela avisera paminn paminna follow")
"""Of these, what asks for it outright: after it even a verb's name is a place."""

LEADING = _words(
    "mig mej me oss us dig er upp med i in om about for on pa av of to till from fran kring "
    "nyheter news ang angaende gallande regarding"
)
"""What may stand between such a word and the place."""

LIVING = _words(
    "bor bo boende bodde bott live living lives lived flyttar flyttade flyttat moved moving "
    "jobbar jobb arbetar work working works pluggar studerar fodd born hemma stay staying based "
    "skriven folkbokford ar am uppvuxen kommer come came hem home sitter befinner"
)
"""Where somebody is, rather than what they ask about."""

ORIGINS = _words("fran from")
GOALS = _words("till to mot towards toward")
NOT = _words("inte not ej icke aldrig never utom except isnt dont")
MEANT = _words("menar menade mean meant nej no nope utan snarare rather")
"""What puts right something said before: "nej, jag menar Lund"."""

FILLERS = _words("please snalla the a o och and da then what about vad galler om hm ok okej")
"""What says nothing beside a place: "och lund då"."""

LISTS = _words("eller or och and samt resp respektive alternativt vs mellan between")

NAMING = _words(
    "heter hette kallas name names named hej hi hello dear hallo tjena mvh regards halsningar "
    "halsar tack thanks namn im jag mr mrs ms dr herr fru kalla call"
)
"""What stands before a person's name."""

GOING = _words(
    "moving move moved moves going go goes went get gets travel travelling come coming came drive "
    "driving bus train way relocating relocate relocated commute trip transfer flytta flyttar"
)
"""Before "to" these lead to a place; other words lead to a verb ("to mark")."""

POSTCODE = _words("postnummer postnumret postnr postkod postcode postal zip zipcode")
"""What five digits are called, with at most two words like "code is" between."""

MONEY = _words("kr kronor krona sek euro eur usd kronors procent dollar st stycken")

SUFFIXES = (
    "servicekontorets", "servicekontoret", "servicekontor", "kontorets", "kontoret", "kontor",
    "kommunens", "kommunen", "kommuns", "kommun",
)  # fmt: skip
"""What is written together with a place: "malmökontoret"."""

VERBS = frozenset({"vara", "are"})
"""Names of municipalities that are verbs as well."""

STREETS = ("gatan", "vägen", "gränd", "torget", "stigen", "gången", "vagen", "grand")
"""How a street ends; one bears the name of a place far away."""

PLACE_ENDINGS = (
    "koping", "stad", "borg", "holm", "hamn", "sjo", "torp", "vik", "sund", "hult", "fors", "berg",
    "hammar", "ryd", "aryd", "inge", "unge", "lunda", "sta", "sele", "trask", "vattnet", "viken",
)  # fmt: skip
"""How an unknown word has to end to seem a Swedish place in the middle of a sentence."""
