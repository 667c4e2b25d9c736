"""What a group follows together is told to it in the plural; one person is "du"."""

import re

import pytest

from bot.talk.model import Language
from bot.talk.readers import to_group
from tests.talk.talker import Heard, Talker, strict_texts

SAID = [
    ("meddela mig om Laholm",),
    ("meddela mig om Laholm", "meddela mig om Laholm"),
    ("meddela mig",),
    ("bevaka Haparanda",),
    ("bevaka Skåne",),
    ("bevaka hela Sverige",),
    ("mina bevakningar",),
    ("bevaka Laholm", "mina bevakningar"),
    ("bevaka Laholm", "bevaka Boden", "mina bevakningar"),
    ("bevaka Laholm", "bevaka Boden", "stopp"),
    ("bevaka Laholm", "stopp"),
    ("bevaka Laholm", "bevaka Boden", "stoppa allt"),
    ("sluta bevaka Laholm",),
    ("/integritet",),
    ("bevaka Laholm", "/integritet"),
    ("bevaka Laholm", "bevaka Boden", "/integritet"),
    ("/radera",),
    ("bevaka Laholm", "/radera"),
    ("bevaka Laholm", "bevaka Boden", "/radera"),
    ("/radera", "ja"),
]
_ASKER = "En plats som du delar"
"""A position is shared by one of them."""


def as_told(talker: Talker, *, group: bool) -> str:
    reply = talker.last.reply
    heard = Heard(to_group(reply) if group else reply, strict_texts())
    return "\n".join((heard.text, *heard.buttons)).replace(_ASKER, "")


@pytest.mark.parametrize("words", SAID, ids=" + ".join)
def test_nothing_of_following_is_said_to_one_of_a_group(words):
    talker = Talker()
    for each in words:
        talker.says(each)
    singular = re.compile(r"\b(du|dig|din|ditt|dina|mig|mina)\b", re.IGNORECASE)
    to_one, to_all = as_told(talker, group=False), as_told(talker, group=True)
    assert singular.search(to_one)
    assert not re.search(r"\b(ni|er|ert|era|oss|våra)\b", to_one, re.IGNORECASE)
    addressed = singular.search(re.sub("skriver till mig|tagit bort mig", "", to_all))
    assert addressed is None, to_all


def test_a_group_follows():
    talker = Talker()
    talker.says("meddela mig om Laholm")
    told = as_told(talker, group=True)
    assert "Ni bevakar nu Laholm" in told
    assert "Jag meddelar er när" in told
    assert "Skriv ”stopp” när ni vill sluta." in told


def test_english_says_you_to_both():
    talker = Talker(client=Language.EN)
    talker.says("notify me about Laholm")
    assert as_told(talker, group=True).startswith("You now follow Laholm")
    talker.says("Laholm")
    assert "Notify us" in as_told(talker, group=True)


def test_who_asks_in_a_group_is_one():
    talker = Talker()
    talker.says("Haga")
    assert "Vilken menar du?" in as_told(talker, group=True)
