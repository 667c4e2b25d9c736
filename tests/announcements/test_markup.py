"""Texts are read strictly, told of by line and column, and shown alike by Telegram and a page."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.announcements.checks import LONGEST, checked
from bot.announcements.problems import Field
from bot.announcements.reading import DEEPEST, MOST_TOLD, read
from bot.announcements.rendering import plain_text, telegram_html, web_html
from bot.talk.model import Language
from bot.texts import Texts
from tests.telegram.standin.markup import parse

TEXTS = Texts.load(strict=True)
PIECES = st.sampled_from(
    [
        *("<b>", "</b>", "<i>", "</i>", "<strong>", "</strong>", "<code>", "</code>", "<pre>"),
        *("</pre>", "<blockquote>", "<blockquote expandable>", "</blockquote>", "</a>", "<u>"),
        *('<a href="https://a.se/?x=1&amp;y=2">', "<a href='javascript:x'>", "<tg-spoiler>"),
        *("</tg-spoiler>", '<span class="tg-spoiler">', "</span>", '<code class="language-py">'),
        *("<br>", "<script>", "</script>", "<img src=x onerror=y>", "&amp;", "&lt;", "&#228;"),
        *("&nbsp;", "&#0;", "&", "<", ">", '"', "'", "\n", "\r\n", "å", "👍", " ", "\x00", "ord"),
    ]
)
WRITTEN = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60)
WEB_TAGS = {"strong", "em", "u", "s", "span", "a", "code", "pre", "blockquote", "br"}


class Page(HTMLParser):
    """What a browser makes of a piece of a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.open: list[str] = []
        self.attributes: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in WEB_TAGS
        self.attributes |= {name for name, _ in attrs}
        if tag == "br":
            self.text += "\n"
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@given(WRITTEN)
def test_any_text_is_read_and_a_faultless_one_is_what_telegram_takes(source: str) -> None:
    reading = read(source)
    assert len(reading.problems) <= MOST_TOLD
    assert all(p.line and p.column for p in reading.problems)
    shown = reading.markup.shown
    sent = parse(telegram_html(reading.markup), "HTML")
    assert sent.text.strip() == shown
    page = Page(web_html(reading.markup))
    assert page.open == []
    assert page.text.strip() == shown
    assert page.attributes <= {"class", "tabindex", "href", "rel"}
    if not reading.problems:
        again = read(telegram_html(reading.markup))
        assert again.problems == ()
        assert again.markup.length == reading.markup.length == len(shown.encode("utf-16-le")) // 2
        assert plain_text(again.markup) == plain_text(reading.markup)


@pytest.mark.parametrize(
    ("source", "key", "line", "column"),
    [
        ("Hej <b>du", "markup-unclosed", 1, 5),
        ("Hej\n\n du</b>", "markup-unopened", 3, 4),
        ("<b>a<i>b</b>c</i>", "markup-crossed", 1, 9),
        ("rad\n<h1>x</h1>", "markup-unknown", 2, 1),
        ("a<br>b", "markup-break", 1, 2),
        ('<b class="x">a</b>', "markup-attribute", 1, 1),
        ('<a href="https://a.se" onclick="x">a</a>', "markup-attribute", 1, 1),
        ('<span class="red">a</span>', "markup-attribute", 1, 1),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "markup-nested", 1, 14),
        ('<a href="https://a.se">a<a href="https://b.se">b</a></a>', "markup-nested", 1, 25),
        ("<code>a<b>b</b></code>", "markup-in-code", 1, 8),
        ("a &nbsp; b", "markup-entity", 1, 3),
        ("a &#0; b", "markup-entity", 1, 3),
        ("AT & T", "markup-bare", 1, 4),
        ("1 < 2", "markup-bare", 1, 3),
        (" \n ", "markup-empty", 1, 1),
        ("<b> </b>", "markup-empty", 1, 1),
        ('<a href="https://a.se"></a>x', "link-empty", 1, 1),
        ('<a href="javascript:alert(1)">x</a>', "link-scheme", 1, 1),
        ('<a href="JAVASCRIPT&#58;alert(1)">x</a>', "link-scheme", 1, 1),
        ('<a href="java\tscript:alert(1)">x</a>', "link-unreadable", 1, 1),
        ('<a href="https://a:b@c.se">x</a>', "link-password", 1, 1),
        ('<a href="https://">x</a>', "link-host", 1, 1),
        ('<a href="https://localhost/">x</a>', "link-host", 1, 1),
        ('<a href="https://a.se:99999/">x</a>', "link-unreadable", 1, 1),
        ('<a href="//a.se">x</a>', "link-scheme", 1, 1),
        ("<a>x</a>", "link-unreadable", 1, 1),
        ('<a href="mailto:a">x</a>', "link-mail", 1, 1),
        ('<a href="tel:ring">x</a>', "link-phone", 1, 1),
        ('<a href="tg://user?id=1">x</a>', "link-scheme", 1, 1),
    ],
)
def test_a_fault_says_where_it_is_and_what_to_do(
    source: str, key: str, line: int, column: int
) -> None:
    problem = read(source, Field.EN).problems[0]
    assert (problem.text.key, problem.line, problem.column) == (key, line, column)
    assert problem.field is Field.EN
    for language in Language:
        assert TEXTS.render(problem.text, language)


@pytest.mark.parametrize(
    "source",
    [
        "Hej",
        "<b>a<i>b<u>c<s>d</s></u></i></b>",
        "<strong>a</strong><em>b</em><ins>c</ins><strike>d</strike><del>e</del>",
        '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
        '<a href="https://www.statenssc.se/kontor?a=1&amp;b=2">kontor</a>',
        '<a href="mailto:a@b.se">post</a> <a href="tel:+46771662244">ring</a>',
        '<a href="https://räksmörgås.se/å">å</a>',
        '<pre><code class="language-python">x = 1 &lt; 2</code></pre><code>y</code><pre>z</pre>',
        "<blockquote expandable><b>a</b>\nb</blockquote>",
        "<B>versaler</B>",
        '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
    ],
)
def test_all_that_telegram_documents_can_be_written(source: str) -> None:
    reading = read(source)
    assert reading.problems == ()
    sent = telegram_html(reading.markup)
    assert read(sent).markup == reading.markup or "tg-emoji" in source
    assert parse(sent, "HTML").text == reading.markup.shown


@pytest.mark.parametrize(
    "unseen", ["\0", "\x0b", "\x1b", "\x7f", "\ufffe", "\uffff", "\ud800", "\u202e", "\u2067"]
)
def test_what_breaks_a_feed_or_turns_letters_round_is_left_out(unseen: str) -> None:
    assert read(f"Hej {unseen}då").markup.shown == "Hej då"
    (problem,) = read(f"Hej &#{ord(unseen)};då").problems
    assert problem.text.key == "markup-entity"


def test_how_it_looks_on_a_page_and_in_plain_words() -> None:
    source = '<b>Stängt</b>\n<a href="https://a.se/?x=1&amp;y=2">läs &lt;mer&gt;</a>'
    markup = read(source).markup
    assert web_html(markup) == (
        "<strong>Stängt</strong><br>"
        '<a href="https://a.se/?x=1&amp;y=2" rel="noopener noreferrer nofollow">läs &lt;mer&gt;</a>'
    )
    assert plain_text(markup) == "Stängt\nläs <mer> (https://a.se/?x=1&y=2)"
    pre = read('<pre>a\n<code class="language-py">b</code></pre>').markup
    assert web_html(pre) == "<pre><code>a\nb</code></pre>"
    assert telegram_html(pre) == '<pre><code class="language-py">a\nb</code></pre>'


def test_length_is_counted_as_telegram_counts_it() -> None:
    assert read("<b>👍</b> &amp; å ").markup.length == 6
    assert checked("x" * LONGEST, Field.SV).problems == ()
    (problem,) = checked("<b>👍</b>" * 1950, Field.SV).problems
    assert dict(problem.text.facts) == {"length": 3900, "most": LONGEST, "over": 100}
    (problem,) = checked("a" * 5000, Field.SV).problems
    assert dict(problem.text.facts)["over"] == 5000 - LONGEST


def test_what_is_far_too_long_or_deep_is_refused_without_being_read() -> None:
    assert [p.text.key for p in checked("<b>" * 400_000, Field.SV).problems] == ["markup-long"]
    deep = read("<b>" * 3000 + "x" + "</b>" * 3000)
    assert deep.problems[0].text.key == "markup-deep"
    assert read("<b>" * DEEPEST + "x" + "</b>" * DEEPEST).problems == ()
