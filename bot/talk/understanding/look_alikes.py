"""Names of places that look like other words, so that they are left to the search for places."""

NO_SLIPS = frozenset(
    "strangnas bastad spanga svarta stangebro slatten finsta flysta stanga hittarp hammar "
    "koster kalland sparta vidsel kallax kommundel strand porson telefonplan oversattra".split()
)
"""Folded names that are one slip from a word that tells an intent."""

PLACE_AFTER_PREPOSITION = frozenset("are kosta halla kalla nar bor ringen bara mark berg ask".split())
"""Words that name a place where they stand alone or after a preposition ("kontoret i Are")."""

PREPOSITIONS = frozenset("i in till to fran from nara near at om about vid for kring around".split())
