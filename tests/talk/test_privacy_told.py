"""What a person is told of what is kept: how long, and what stays when it was erased."""

from datetime import timedelta

import pytest

from bot.retention import Retention
from bot.talk.model import Language
from tests.talk.talker import Talker


def test_what_is_told_holds_for_the_defaults():
    told = Talker().says("/integritet").text
    kept = Retention()
    assert kept.conversations == timedelta(days=30)
    assert "Det vi talade om glömmer jag inom 30 dagar" in told
    assert kept.answers == timedelta(days=3)
    assert "numren inom tre dagar" in told
    assert kept.deliveries == timedelta(days=90)
    assert "i högst 90 dagar" in told
    assert kept.gone == timedelta(days=30)
    assert "tar jag bort chattadressen inom 30 dagar" in told


@pytest.mark.parametrize(
    ("client", "asks", "backups"),
    [
        (Language.SV, "/integritet", "I säkerhetskopior kan det finnas kvar, men de ska raderas"),
        (Language.EN, "/privacy", "Backups may still hold it, but they are to be deleted within"),
    ],
)
def test_backups_are_told_of_before_and_after_it_is_erased(client, asks, backups):
    talker = Talker(client=client)
    assert backups in talker.says(asks).text
    talker.says("erase everything" if client is Language.EN else "radera allt")
    assert backups in talker.says("yes" if client is Language.EN else "ja").text


def test_english_tells_of_an_address_that_is_left():
    told = Talker(client=Language.EN).says("/privacy").text
    assert "or have blocked me, I remove the chat address within 30 days." in told
