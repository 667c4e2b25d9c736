"""`servicekontor ask`: one question, or a batch of them."""

import json

import pytest

from tests.cli.terminal import Terminal

CONTRACT = {"text", "language", "intent", "place", "offices", "answer", "buttons"}


def asked(*arguments: str, types: str | bytes | None = None) -> list[dict]:
    result = Terminal().runs("ask", *arguments, types=types)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_words_of_a_question_need_no_quotes():
    result = Terminal().runs("ask", "när", "öppnar", "kontoret", "i", "Boden")
    assert result.exit_code == 0
    assert "juni 2023" in result.stdout
    assert "  1. " in result.stdout


def test_the_answer_as_json_has_the_agreed_parts():
    (answer,) = asked("--json", "when does the Boden office open")
    assert set(answer) == CONTRACT
    assert answer["text"] == "when does the Boden office open"
    assert answer["language"] == "en"
    assert answer["intent"] == "opening_date"
    assert answer["place"] == {"outcome": "found", "municipalities": ["2582"], "how": "exact"}
    (office,) = answer["offices"]
    assert (office["municipality"], office["date"], office["precision"]) == (
        "2582",
        "2023-06",
        "month",
    )
    assert set(office) == {
        "id", "municipality", "status", "date", "precision", "confidence", "distance_km", "sources",
    }  # fmt: skip
    assert office["sources"][0]["url"].startswith("https://")
    assert {"text", "data"} <= set(answer["buttons"][0][0])


def test_an_answer_as_of_an_earlier_day_does_not_know_the_future():
    (answer,) = asked("--json", "--today", "2022-03-10", "Boden")
    (office,) = answer["offices"]
    assert (office["status"], office["date"], office["precision"]) == ("planned", "2022", "year")


def test_a_confusable_name_is_asked_about():
    (answer,) = asked("--json", "Haga")
    assert answer["place"]["outcome"] == "ask"
    assert len(answer["place"]["municipalities"]) >= 2
    assert answer["offices"] == []


def test_the_language_set_is_that_of_a_question_without_one():
    assert asked("--json", "--lang", "sv", "Boden")[0]["language"] == "sv"
    assert asked("--json", "--lang", "en", "Boden")[0]["language"] == "en"


def test_a_batch_has_one_object_for_every_line_and_opens_the_bot_once():
    terminal = Terminal()
    lines = ["Malmo", "", "stop", "x" * 100_000, "\x00\x1b[31m", "tack"]
    result = terminal.runs("ask", "--batch", types="\n".join(lines))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["text"] for answer in answers] == lines
    assert [answers[i]["intent"] for i in (0, 2, 5)] == ["find_office", "unsubscribe", "smalltalk"]
    assert len(terminal.opened) == 1


def test_bytes_that_are_no_utf_8_do_not_end_a_batch():
    answers = asked("--batch", types=b"Malm\xf6\r\n\xff\xfe\xed\xa0\x80\nLund\n")
    assert len(answers) == 3
    assert answers[0]["text"] == "Malm\ufffd"
    assert answers[2]["place"]["municipalities"] == ["1281"]


def test_no_line_of_a_batch_knows_of_the_line_before():
    first, second = asked("--batch", types="Boden\nwhat can I do there\n")
    assert first["offices"]
    assert second["place"]["outcome"] == "none"


def test_an_empty_batch_is_no_error():
    assert asked("--batch", types="") == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["ask"], "Write a question after ask"),
        (["ask", "  "], "Write a question after ask"),
        (["ask", "--batch", "Boden"], "Use either a question or --batch"),
        (["ask", "--today", "2022-02-30", "x"], "--today can’t be 2022-02-30"),
        (["ask", "--lang", "fi", "x"], "--lang can’t be fi. Write sv or en."),
        (["ask", "--lang", "sv", "--today", "x", "y"], "--today kan inte vara x."),
        (["chat", "--today", "soon"], "--today can’t be soon"),
        (["run", "--port", "99999"], "PORT"),
        (["run", "--port", "many"], "PORT"),
    ],
)
def test_a_wrong_use_is_one_clear_sentence_and_exit_code_2(arguments, sentence):
    terminal = Terminal()
    result = terminal.runs(*arguments)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stdout == ""
    assert not terminal.opened
    assert not terminal.ran


def test_the_command_line_speaks_the_language_of_the_environment():
    assert "standard in" in Terminal({"LANG": "sv_SE.UTF-8"}).runs("ask").stderr
    assert "standard in" in Terminal({"LANG": "sv_SE", "LC_ALL": "sv_SE"}).runs("ask").stderr
    assert "Write a question" in Terminal({"LANG": "sv_SE", "LC_ALL": "C"}).runs("ask").stderr
    assert "Write a question" in Terminal({}).runs("ask").stderr


@pytest.mark.parametrize(("lang", "word"), [("sv_SE", "Ställ en fråga"), ("C", "Ask a question")])
def test_help_is_in_the_persons_language(lang, word):
    result = Terminal({"LANG": lang}).runs("--help")
    assert result.exit_code == 0
    assert word in result.stdout


def test_run_passes_on_what_it_was_told():
    terminal = Terminal()
    result = terminal.runs("run", "--host", "0.0.0.0", "--port", "0", "--today", "2022-03-10")
    assert result.exit_code == 0
    (settings,) = terminal.ran
    assert (settings.host, settings.port) == ("0.0.0.0", 0)
    assert settings.bot_today.isoformat() == "2022-03-10"
