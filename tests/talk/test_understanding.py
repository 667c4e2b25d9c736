"""What people want, read from what they write."""

import csv
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.offices.model import Agency
from bot.talk.model import Intent, Language
from bot.talk.understanding import LAST_OF_THEM, NONE_OF_THEM, Smalltalk, Understood, understand
from bot.talk.understanding.tables import sections
from bot.talk.understanding.topics import ELSEWHERE
from data.places import read_gazetteer, seed_folder

TODAY = date(2026, 11, 23)


def questions() -> list[dict[str, str]]:
    with (Path(__file__).parent / "questions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="|"))


def read(text: str) -> Understood:
    return understand(text, TODAY)


def taken(text: str) -> list[str]:
    return [text[start:end] for start, end in read(text).taken]


@pytest.mark.parametrize("question", questions(), ids=lambda question: question["text"])
def test_a_question_is_understood(question):
    understood = read(question["text"])
    assert understood.intent == question["intent"]
    assert (understood.language or "") == question["language"]
    assert (understood.topic or "") == question["topic"]


def without_dots(text: str) -> str:
    return text.translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))


def in_two_parts(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize("written", [without_dots, in_two_parts, str.upper, str.lower])
def test_questions_are_understood_however_they_are_written(written):
    asked = [question for question in questions() if not question["text"].startswith("/")]
    for question in asked:
        understood = read(written(question["text"]))
        told = (understood.intent, understood.language or "", understood.topic or "")
        assert told == (question["intent"], question["language"], question["topic"]), question


def test_there_are_questions_enough():
    assert len(questions()) >= 300
    assert {question["intent"] for question in questions()} == set(Intent)


def test_the_topics_are_the_services_of_the_seed():
    with (seed_folder() / "services.csv").open(encoding="utf-8", newline="") as file:
        services = {row["key"] for row in csv.DictReader(file)}
    topics = {s.name for f in ("sv.txt", "en.txt") for s in sections(f) if s.kind == "topic"}
    assert topics
    assert topics <= services
    assert not any(each.startswith(ELSEWHERE) for each in services)
    errands = {
        f"{ELSEWHERE}{s.name}"
        for f in ("sv.txt", "en.txt")
        for s in sections(f)
        if s.kind in ("errand", "body")
    }
    for question in questions():
        assert question["topic"] in services | {""} | errands


MAY_BE_OTHER_WORDS = {"Halla Heberg", "Allhelgona", "Lunds Allhelgona"}
"""Small places whose names are also words; "All Saints", and "hello" in a dialect."""


def test_no_name_of_a_place_is_taken_for_an_intent():
    gazetteer = read_gazetteer()
    names = {place.name for place in gazetteer.municipalities.values()}
    names |= {alias.name for alias in gazetteer.aliases if alias.kind != "english"}
    names |= {locality.name for locality in gazetteer.localities} - MAY_BE_OTHER_WORDS
    assert len(names) > 7_000
    wrong = {name: read(name) for name in names if read(name).intent is not Intent.UNKNOWN}
    assert not wrong
    swallowed = {name: taken(name) for name in names if taken(name)}
    assert not swallowed


@pytest.mark.parametrize(
    "sentence",
    [
        "var ligger kontoret i {}?",
        "when does the {} office open",
        "öppettider {}",
        "is there an office in {}",
        "id-kort nära {}",
        "meddela mig när det öppnar i {}",
    ],
)
def test_the_place_of_a_sentence_is_left_to_the_search_for_places(sentence):
    for place in read_gazetteer().municipalities.values():
        start = sentence.index("{")
        end = start + len(place.name)
        spans = read(sentence.format(place.name)).taken
        assert all(last <= start or first >= end for first, last in spans), place.name


def test_a_name_alone_does_not_tell_the_language():
    for place in read_gazetteer().municipalities.values():
        assert read(place.name).language is None, place.name


def test_what_tells_the_intent_is_taken():
    assert taken("när öppnar kontoret i Åre") == ["när", "öppnar", "kontoret"]
    assert taken("opening hours Lund on christmas eve") == ["opening hours", "christmas eve"]
    assert taken("/kontor@some_bot Lund") == ["/kontor@some_bot"]


def test_stop_is_no_place_and_are_is_one_where_it_stands_for_one():
    assert read("stop").intent is Intent.UNSUBSCRIBE
    assert taken("is there an office in Are") == ["is there", "office"]
    assert "are" in taken("where are the offices")


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("telefonnummer till försäkringskassan", (Agency.FK,)),
        ("Skatteverkets telefon", (Agency.SKV,)),
        ("the pensions agency and the tax agency", (Agency.PM, Agency.SKV)),
        ("abretsförmedlingen", (Agency.AF,)),
        ("migration agency", (Agency.MV,)),
        ("hej", ()),
    ],
)
def test_agencies_are_recognised(text, agencies):
    assert read(text).agencies == agencies


@pytest.mark.parametrize(
    ("text", "smalltalk"),
    [
        ("tack så mycket", Smalltalk.THANKS),
        ("hejsan", Smalltalk.GREETING),
        ("good bye", Smalltalk.BYE),
        ("hur mår du?", Smalltalk.HOW_ARE_YOU),
        ("are you a robot", Smalltalk.WHO_ARE_YOU),
        ("jävla skit", Smalltalk.INSULT),
        ("good bot", Smalltalk.PRAISE),
        ("ja tack", Smalltalk.YES),
        ("nej tack", Smalltalk.NO),
        ("👍", Smalltalk.EMOJI),
        ("???", Smalltalk.NONSENSE),
        ("\ufffd\ufffd", Smalltalk.NONSENSE),
        ("hej Boden", Smalltalk.GREETING),
        ("Boden", None),
        ("", None),
    ],
)
def test_smalltalk_has_its_kind(text, smalltalk):
    assert read(text).smalltalk is smalltalk


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("1", 1),
        ("2", 2),
        ("nr 3", 3),
        ("den första", 1),
        ("Den andra tack", 2),
        ("jag menar den tredje", 3),
        ("the second one", 2),
        ("the first please", 1),
        ("ettan", 1),
        ("den sista", LAST_OF_THEM),
        ("the last one", LAST_OF_THEM),
        ("ingen av dem", NONE_OF_THEM),
        ("none of these", NONE_OF_THEM),
        ("neither", NONE_OF_THEM),
        ("9", None),
        ("75321", None),
        ("första kontoret i Boden", None),
        ("one", None),
        ("1 2", None),
        ("Boden", None),
    ],
)
def test_an_answer_to_a_question_names_a_choice(text, ordinal):
    assert read(text).ordinal == ordinal


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("svenska", Language.SV),
        ("på engelska tack", Language.EN),
        ("can you speak English", Language.EN),
        ("switch to swedish", Language.SV),
        ("/language english", Language.EN),
        ("byt språk", None),
        ("/sprak", None),
        ("finns det engelsktalande personal på kontoret", None),
    ],
)
def test_the_language_asked_for_is_told(text, change):
    assert read(text).change is change


@pytest.mark.parametrize("text", ["om", "/om", "/about", "källor", "who made this bot"])
def test_a_question_about_the_bot_is_told_from_a_call_for_help(text):
    assert read(text).about
    assert not read("hjälp").about


def test_a_command_keeps_what_else_was_said():
    understood = read("/kontor@servicekontor_bot id-kort i Varberg på måndag")
    assert (understood.intent, understood.topic) == (Intent.FIND_OFFICE, "id_card")
    assert understood.day == TODAY


def test_of_a_command_that_is_unknown_nothing_else_is_read():
    understood = read("/boden radera allt")
    assert understood.strange
    assert understood.intent is Intent.UNKNOWN
    assert not read("/kontor Boden").strange
    assert read("24/5 i Boden").intent is Intent.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "stop " * 20_000,
        "x" * 100_000,
        "/" * 100_000,
        "1/" * 50_000,
        "å\u030a" * 50_000,
        "\ud83d",
        "\u202eStop\u202c",
        "\x00\x01\x02",
        "²³ 9999-99-99 31/2 30 februari 29 feb 0/0",
        "İstanbul ﷽ 漢字 العربية",
    ],
)
def test_no_text_is_too_odd(text):
    assert isinstance(read(text), Understood)


def test_only_the_beginning_of_a_long_text_counts():
    assert read("öppettider " + "x " * 800 + "glöm mig").intent is Intent.HOURS


WORDS = [word for question in questions() for word in question["text"].split()]


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_any_text_is_read_the_same_way_twice_and_its_spans_are_of_the_text(text):
    understood = read(text)
    assert understood == read(text)
    assert all(0 <= start < end <= len(text) for start, end in understood.taken)
    assert list(understood.taken) == sorted(understood.taken)
    assert 0 <= understood.certainty <= 1
    assert (understood.language is None) == (understood.certainty == 0)


def test_a_letter_is_read_by_the_sentence_that_asks():
    letter = (
        "Hej, jag heter Gunnel och är pensionär sedan många år. Min dotter sa att man där får "
        "hjälp av riktiga människor och inte bara knappar på telefonen. Jag har svårt att gå men "
        "min granne skjutsar mig gärna. Jag undrar om det finns något kontor i Skövde. "
        "Tack på förhand!"
    )
    assert read(letter).intent is Intent.FIND_OFFICE


def test_a_greeting_with_its_dots_is_no_place():
    assert read("hallå").intent is Intent.SMALLTALK
    assert read("halla").intent is Intent.UNKNOWN


def test_swedish_that_is_only_spoken_of_changes_no_language():
    assert read("my wife does not speak Swedish").change is None
    assert read("I don't speak Swedish").change is Language.EN
    assert read("jag förstår inte svenska").change is Language.EN
