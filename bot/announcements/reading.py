"""Telegram's HTML, read strictly: what is not sure to look as it was meant is told, not mended.

The subset is the Bot API's (https://core.telegram.org/bots/api#html-style). Custom emoji are read
as the emoji they stand for, for bots can't send them.
"""

import re
from dataclasses import dataclass, field

from bot.announcements.links import fault_of
from bot.announcements.markup import Element, Kind, Markup, Node
from bot.announcements.problems import Field, Problem
from bot.talk.model import Text, text

MOST_TOLD = 10
"""How many faults of one text are told at once."""
DEEPEST = 20
"""How many tags may be open at once."""
_PIECE = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-zA-Z][\w-]*)(?P<rest>[^<>]*)>"
    r"|&(?P<entity>#?\w+);"
    r"|(?P<bad>[<>&])"
)
_ATTRIBUTE = re.compile(r"""\s+([a-z-]+)(?:="([^"]*)"|='([^']*)')?""")
_NUMBER = re.compile(r"#(?:[0-9]{1,7}|x[0-9a-fA-F]{1,6})", re.ASCII)
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""What no XML may have, as a feed is, and what turns the order of the letters after it."""
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TAGS = {
    **{kind.value: kind for kind in Kind},
    "strong": Kind.BOLD,
    "em": Kind.ITALIC,
    "ins": Kind.UNDERLINE,
    "strike": Kind.STRIKE,
    "del": Kind.STRIKE,
    "span": Kind.SPOILER,
}
_LANGUAGE = re.compile(r"language-[\w+#.-]{1,30}")
_NOTHING_INSIDE = (Kind.CODE, Kind.PRE)
_NOT_INSIDE = {
    Kind.LINK: (Kind.LINK,),
    Kind.CODE: (Kind.LINK,),
    Kind.PRE: (Kind.LINK,),
    Kind.QUOTE: (Kind.QUOTE,),
}
"""What Telegram does not let stand in each other; in code, nothing may."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as read, and its faults. Where there are any, do not send it."""

    markup: Markup
    problems: tuple[Problem, ...] = ()


def read(source: str, field_: Field = Field.SV) -> Reading:
    """The text as read, with its faults named by line and column, at most `MOST_TOLD`.

    Never raises. Line ends are read as line feeds, whatever they were.
    """
    return _Reader(_lines(source), field_).read()


def _lines(source: str) -> str:
    return _CONTROL.sub("", source.replace("\r\n", "\n").replace("\r", "\n"))


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end; `kind` None where the tag is only a fault."""

    tag: str
    kind: Kind | None
    at: int
    detail: str = ""
    inside: list[Node] = field(default_factory=list)


class _Reader:
    def __init__(self, source: str, field_: Field) -> None:
        self._source, self._field = source, field_
        self._open = [_Open("", None, 0)]
        self._problems: list[Problem] = []

    def read(self) -> Reading:
        at = 0
        for piece in _PIECE.finditer(self._source):
            self._put(self._source[at : piece.start()])
            at = piece.end()
            self._take(piece)
        self._put(self._source[at:])
        while len(self._open) > 1:
            left = self._open[-1]
            self._fault(left.at, text("markup-unclosed", tag=left.tag))
            self._end()
        markup = Markup(tuple(self._open[0].inside))
        if not self._problems and not markup.shown:
            self._fault(0, text("markup-empty"))
        return Reading(markup, tuple(self._problems))

    def _put(self, shown: str) -> None:
        if not shown:
            return
        inside = self._open[-1].inside
        if inside and isinstance(inside[-1], str):
            inside[-1] += shown
        else:
            inside.append(shown)

    def _take(self, piece: re.Match[str]) -> None:
        if piece["bad"]:
            sign = piece["bad"]
            self._fault(piece.start(), text("markup-bare", sign=sign, write=_ESCAPED[sign]))
            self._put(sign)
        elif piece["entity"]:
            self._entity(piece)
        elif piece["close"]:
            self._close(piece)
        else:
            self._start(piece)

    def _entity(self, piece: re.Match[str]) -> None:
        shown = character(piece["entity"])
        if shown is None:
            self._fault(piece.start(), text("markup-entity", entity=piece[0], write=_ESCAPED["&"]))
        self._put(shown or piece[0])

    def _start(self, piece: re.Match[str]) -> None:
        tag, kind = piece["tag"].lower(), _TAGS.get(piece["tag"].lower())
        opened = _Open(tag, kind, piece.start())
        if kind is None:
            key = "markup-break" if tag in {"br", "p"} else "markup-unknown"
            self._fault(piece.start(), text(key, tag=tag))
            alone = tag in {"br", "hr", "img"} or piece["rest"].endswith("/")
            if alone or len(self._open) > DEEPEST:
                return
        elif len(self._open) > DEEPEST:
            self._fault(piece.start(), text("markup-deep", most=DEEPEST))
            return
        elif fault := self._misplaced(kind, piece["rest"]):
            self._fault(piece.start(), fault)
        else:
            opened.detail = self._detail(piece, kind)
        self._open.append(opened)

    def _misplaced(self, kind: Kind, rest: str) -> Text | None:
        around = [each for each in self._open if each.kind is not None]
        code = next((each for each in around if each.kind in _NOTHING_INSIDE), None)
        if code is not None:
            program = kind is Kind.CODE and code.tag == "pre" and around[-1] is code
            if program and not code.detail and "class" in rest:
                return None
            return text("markup-in-code", tag=code.tag)
        other = next((each for each in around if each.kind in _NOT_INSIDE.get(kind, ())), None)
        return text("markup-nested", tag=kind.value, outer=other.tag) if other else None

    def _detail(self, piece: re.Match[str], kind: Kind) -> str:
        tag, attributes = piece["tag"].lower(), attributes_of(piece["rest"])
        if attributes is None or set(attributes) - _ALLOWED.get(tag, frozenset()):
            self._fault(piece.start(), text("markup-attribute", tag=tag))
        elif kind is Kind.LINK:
            return self._link(piece, attributes.get("href", ""))
        elif tag == "span" and attributes != {"class": "tg-spoiler"}:
            self._fault(piece.start(), text("markup-attribute", tag=tag))
        elif kind is Kind.CODE and "class" in attributes:
            return self._program(piece, attributes["class"])
        elif "expandable" in attributes:
            return "expandable"
        return ""

    def _link(self, piece: re.Match[str], written: str) -> str:
        address = _CHARACTERS.sub(lambda m: character(m[1]) or m[0], written).strip()
        if fault := fault_of(address):
            self._fault(piece.start(), fault)
            # A page shows drafts too: what can do harm leads nowhere there.
            return ""
        return address

    def _program(self, piece: re.Match[str], language: str) -> str:
        outer = self._open[-1]
        if outer.kind is not Kind.PRE or not _LANGUAGE.fullmatch(language):
            self._fault(piece.start(), text("markup-attribute", tag="code"))
            return ""
        return language

    def _close(self, piece: re.Match[str]) -> None:
        tag = piece["tag"].lower()
        inner = self._open[-1]
        if piece["rest"].strip() or tag not in {each.tag for each in self._open[1:]}:
            self._fault(piece.start(), text("markup-unopened", tag=tag))
            return
        if inner.tag != tag:
            self._fault(piece.start(), text("markup-crossed", tag=tag, inner=inner.tag))
        while self._open[-1].tag != tag:
            self._end()
        if inner.kind is Kind.LINK and not any(inner.inside):
            self._fault(inner.at, text("link-empty"))
        self._end()

    def _end(self) -> None:
        ended = self._open.pop()
        outer = self._open[-1]
        if ended.kind is None:
            outer.inside += ended.inside
        elif ended.kind is Kind.CODE and outer.kind is Kind.PRE:
            outer.detail = ended.detail.removeprefix("language-")
            outer.inside += ended.inside
        else:
            outer.inside.append(Element(ended.kind, tuple(ended.inside), ended.detail))

    def _fault(self, at: int, why: Text) -> None:
        if len(self._problems) == MOST_TOLD:
            return
        line = self._source.count("\n", 0, at) + 1
        column = at - (self._source.rfind("\n", 0, at) + 1) + 1
        self._problems.append(Problem(self._field, why, line, column))


_CHARACTERS = re.compile(r"&(#?\w+);")
_ESCAPED = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_ALLOWED = {
    "a": frozenset({"href"}),
    "span": frozenset({"class"}),
    "code": frozenset({"class"}),
    "blockquote": frozenset({"expandable"}),
    "tg-emoji": frozenset({"emoji-id"}),
}


def character(entity: str) -> str | None:
    """What an entity stands for ("lt", "#228"); None where Telegram does not know it."""
    if entity in _NAMED:
        return _NAMED[entity]
    if not _NUMBER.fullmatch(entity):
        return None
    number = int(f"0{entity[1:]}", 16) if entity[1] == "x" else int(entity[1:])
    if number > 0x10FFFF or _CONTROL.fullmatch(shown := chr(number)):
        return None
    return shown


def attributes_of(rest: str) -> dict[str, str] | None:
    """The attributes of a tag, "" for one without a value; None where they can't be read."""
    found: dict[str, str] = {}
    at = 0
    rest = rest.rstrip()
    while at < len(rest):
        one = _ATTRIBUTE.match(rest, at)
        if one is None or one[1] in found:
            return None
        found[one[1]] = one[2] or one[3] or ""
        at = one.end()
    return found
