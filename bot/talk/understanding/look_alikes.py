"""Names of places that look like other words, so that they are left to the search for places."""

from bot.talk.understanding.tables import words

NO_SLIPS = words(
    "strangnas bastad spanga svarta stangebro slatten finsta flysta stanga hittarp hammar koster "
    "kalland sparta vidsel kallax kommundel strand porson telefonplan oversattra brastad inland "
    "kallo kontant kontanter"
)
"""Folded names and other words that are one slip from a word that tells an intent."""

NOT_MEANT = words(
    "stangas stangs stanga bastard hittar hamtar hamta sparas vantas varit vilken tacka"
)
"""Words that no misspelt word is taken for: too many names of places are one slip away."""

PLACE_AFTER_PREPOSITION = words("vara are kosta halla kalla nar bor ringen bara mark berg ask")
"""Words that name a place where they stand alone or after a preposition ("kontoret i Are")."""

GREETINGS = frozenset({"hallå"})
"""Written so, with its dots, the word is a greeting and not the place that it folds to."""

NEVER_TAKEN = words("vara ny nya nytt new")
"""Words that tell something and may yet be (part of) a name: "Nya Varvet", "Vara"."""

PREPOSITIONS = words("i in till to fran from nara near at om about vid for kring around")
