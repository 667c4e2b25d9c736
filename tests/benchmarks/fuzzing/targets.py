"""What reads bytes from outside, each as a function that may raise only what it promises."""

import json
from collections.abc import Callable, Mapping

from bot.announcements.reading import read as read_announcement
from bot.errors import ServicekontorError
from bot.talk import choices
from bot.talk.understanding import understand
from data.csv_rows import table_rows
from data.csv_sheets import csv_sheet
from handlers.telegram.updates import command_in, read_update
from handlers.web.client import address_key, parsed
from handlers.web.question import BadQuestionError, form_fields, json_fields, question_of
from tests.benchmarks.telegram_load.updates import pressed_update, text_update
from tests.talk.talker import TODAY

_COLUMNS = ("day", "when", "url", "time", "count")


def words(data: bytes) -> None:
    """Commands, dates, intents and topics of a text."""
    text = data.decode(errors="replace")
    understand(text, TODAY)
    command_in(text)


def button(data: bytes) -> None:
    """The data of a button."""
    press = choices.read(data.decode(errors="surrogateescape"))
    if press is not None:
        press.number(0)


def table(data: bytes) -> None:
    """A CSV file as staff send it, and each of its values read by every rule."""
    try:
        sheet, _ = csv_sheet("fuzz.csv", data)
        for row in table_rows("fuzz.csv", sheet, _COLUMNS):
            row.when("when"), row.day("day"), row.clock_time("time")
            row.url("url"), row.count("count")
    except ServicekontorError:
        return


def web_json(data: bytes) -> None:
    """A question to the JSON API."""
    try:
        question_of(json_fields(data), None)
    except BadQuestionError:
        return


def web_form(data: bytes) -> None:
    """A question from the chat page."""
    try:
        question_of(form_fields(data), None)
    except BadQuestionError:
        return


def update(data: bytes) -> None:
    """An update as Telegram posts it."""
    try:
        raw = json.loads(data)
    except (ValueError, RecursionError):
        return
    if isinstance(raw, dict):
        read_update(raw, None)


def announcement(data: bytes) -> None:
    """An announcement's HTML."""
    reading = read_announcement(data.decode(errors="surrogateescape"))
    assert reading.problems or reading.markup.shown
    assert reading.markup.length >= 0


def address(data: bytes) -> None:
    """What a proxy says of where a request comes from."""
    address_key(parsed(data.decode("latin-1")))


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    target.__name__: target
    for target in (words, button, table, web_json, web_form, update, announcement, address)
}
SEEDS: Mapping[str, tuple[bytes, ...]] = {
    "words": ("när öppnar Boden den 1 maj?".encode(), b"/radera ja", b"2026-11-23 next week"),
    "button": (b"1:place:2582:find_office:Boden", b"1:office:~0123456789ab"),
    "table": (
        b"day,when,url,time,count\n2026-01-01,2022-Q3,https://a.se,09:00,1\n",
        b'day;when;url;time;count\n"2026-01-01";2022;;"9";\n',
    ),
    "web_json": (b'{"text": "Boden", "language": "sv"}', b'{"position": {"lat": 1, "lon": 2}}'),
    "web_form": (b"text=Boden&language=sv", b"position=65.8,21.7", b"choice=1:help"),
    "update": (
        text_update(1, 7, "Boden"),
        pressed_update(2, 7, "1:help"),
    ),
    "announcement": (
        b'<b>Hej</b> <a href="https://a.se">l&amp;nk</a> <blockquote expandable>a</blockquote>',
        b'<pre><code class="language-py">a</code></pre><tg-emoji emoji-id="1">a</tg-emoji>',
    ),
    "address": (b"[2001:db8::1]:443", b"192.0.2.1:80", b"::ffff:10.0.0.1"),
}
