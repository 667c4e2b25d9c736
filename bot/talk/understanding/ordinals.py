"""Answers to the bot's last words: "den andra", "2", "none of these", "visa fler"."""

from collections.abc import Sequence

from bot.talk.understanding.model import LAST_OF_THEM, NONE_OF_THEM
from bot.talk.understanding.tables import words

_FILLERS = words(
    "den det the one nr nummer number no alternativ option choice val please tack jag tar i take "
    "valjer menar mean pick want ja yes yeah nej av dem of these them it is var that ar choose my "
    "thats svaret oh eh ok those dessa har"
)
_PLACES = {
    word: place
    for place, names in {
        1: "1 1a forsta ettan ett first 1st one",
        2: "2 2a andra tvaan tva second 2nd two",
        3: "3 3e tredje trean tre third 3rd three",
        4: "4 4e fjarde fyran fyra fourth 4th four",
        5: "5 5e femte femman fem fifth 5th five",
        6: "6 6e sjatte sexan sex sixth 6th six",
        7: "7 7e sjunde sjuan sju seventh 7th seven",
        8: "8 8e attonde attan atta eighth 8th eight",
        LAST_OF_THEM: "sista last nedersta",
        NONE_OF_THEM: "ingen inget inga none neither nothing",
    }.items()
    for word in names.split()
}
_ALONE_NO_ANSWER = frozenset({"nothing", "one", "ett"})
_MORE = words("fler flera mer mera nasta more next fortsatt continue")
_WITH_MORE = words(
    "visa se sida sidan kontor orter platser show see page offices places me mig the den please "
    "tack jag vill i want to ok ja yes"
)
_MOST_OF_MORE = 6


def asks_for_more(said: Sequence[str]) -> bool:
    """Whether the words ask for the next page of what was shown, and for nothing else."""
    few = 0 < len(said) <= _MOST_OF_MORE and not _MORE.isdisjoint(said)
    return few and all(word in _MORE or word in _WITH_MORE for word in said)


def ordinal_in(said: Sequence[str]) -> int | None:
    """Which choice the words name; None where they say anything else as well."""
    if not said or len(said) > 7:
        return None
    named = [_PLACES[w] for w in said if w in _PLACES and not (w == "one" and len(said) > 1)]
    if len(named) != 1 or (said[0] in _ALONE_NO_ANSWER and len(said) == 1):
        return None
    if all(w in _PLACES or w in _FILLERS for w in said):
        return named[0]
    return None
