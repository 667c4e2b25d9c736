"""`servicekontor chat`: a conversation whose choices are numbers."""

import re

from tests.cli.terminal import Terminal


def chats(*lines: str, arguments: tuple[str, ...] = ()) -> str:
    result = Terminal().runs("chat", *arguments, types="\n".join(lines) + "\n")
    assert result.exit_code == 0, result.output
    return result.stdout


def number_of(label: str, output: str) -> str:
    found = re.search(rf"^ +(\d+)\. {re.escape(label)}", output, re.MULTILINE)
    assert found, output
    return found[1]


def test_a_choice_is_made_by_its_number():
    hours = number_of("Opening hours", chats("where is the office in Boden"))
    assert "statenssc.se" in chats("where is the office in Boden", hours)


def test_the_talk_remembers_the_place():
    assert "Boden" in chats("kontoret i Boden", "när öppnade det?").split("\n  1. ")[-2]


def test_a_number_that_is_no_choice_is_a_question():
    assert chats("99").strip()


def test_a_choice_that_leads_to_an_address_shows_the_address():
    output = chats("opening hours in Boden")
    link = number_of("Current opening hours", output)
    assert chats("opening hours in Boden", link).rstrip().endswith("servicekontor")


def test_a_position_can_be_written():
    assert "Boden" in chats("65.82, 21.69")


def test_a_position_out_of_range_is_answered_and_the_talk_goes_on():
    assert "Lund" in chats("999.0, 999.0", "kontoret i Lund")


def test_quit_ends_the_talk():
    assert "Lund" not in chats("/quit", "kontoret i Lund")


def test_bytes_that_are_no_utf_8_are_answered():
    result = Terminal().runs("chat", types=b"Malm\xf6\n\xff\nkontoret i Lund\n")
    assert result.exit_code == 0
    assert "Lund" in result.stdout


def test_the_language_chosen_in_the_talk_holds():
    output = chats("English please", "Boden", arguments=("--lang", "sv"))
    assert "Opening hours" in output
    assert "Öppettider" not in output
    assert "Öppettider" in chats("Boden", arguments=("--lang", "sv"))
