"""In which language the command line speaks."""

import pytest

from bot.cli.complaints import spoken
from bot.talk.model import Language

SWEDISH = {"LANG": "sv_SE.UTF-8"}


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ((), {}, Language.EN),
        ((), SWEDISH, Language.SV),
        (("ask", "Boden"), SWEDISH, Language.SV),
        (("ask", "--lang", "en", "Boden"), SWEDISH, Language.EN),
        (("ask", "--lang=sv"), {}, Language.SV),
        (("ask", "--lang"), SWEDISH, Language.SV),
    ],
)
def test_the_option_wins_over_the_environment(
    arguments: tuple[str, ...], environment: dict[str, str], language: Language
) -> None:
    assert spoken(arguments, environment) is language
