"""A reply as the chat page shows it: texts rendered, blocks grouped, addresses made."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from aiohttp import web

from bot.places.model import Outcome, Position
from bot.talk.model import Intent, Language, Reply
from bot.texts import Texts
from handlers.web.blocks import ShownBlock, local, shown_blocks
from handlers.web.keys import MAP, STATIC, TEXTS
from handlers.web.municipality_map import MunicipalityMap


@dataclass(frozen=True, slots=True)
class ShownChoice:
    """A button: its label, and the data it sends or the address it leads to."""

    label: str
    data: str
    href: str | None
    asks_position: bool


@dataclass(frozen=True, slots=True)
class ShownMap:
    """The picture of one municipality, and a link to a real map where a position is known."""

    picture: str
    municipality: str
    link: str | None
    is_door: bool


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer ready for the template. `edits`: it takes the place of the one it came from."""

    language: Language
    blocks: tuple[ShownBlock, ...]
    choices: tuple[tuple[ShownChoice, ...], ...]
    map: ShownMap | None
    edits: bool


def shown_answer(reply: Reply, texts: Texts, drawn: MunicipalityMap) -> ShownAnswer:
    """The reply in its own language."""
    language = reply.language
    return ShownAnswer(
        language=language,
        blocks=shown_blocks(reply.blocks, texts, language),
        choices=tuple(
            tuple(
                ShownChoice(texts.render(c.label, language), c.data, local(c.href), c.asks_position)
                for c in row
            )
            for row in reply.choices
        ),
        map=_map(reply, drawn),
        edits=reply.edits,
    )


def page_answer(
    app: web.Application, page: Language
) -> Callable[[Reply], tuple[Language, ShownAnswer]]:
    """How to show a reply, and the language of the page around it.

    The page follows when the person changes language; else it stays as it is.
    """

    def show(reply: Reply) -> tuple[Language, ShownAnswer]:
        around = reply.language if reply.intent is Intent.LANGUAGE else page
        return around, shown_answer(reply, app[TEXTS], app[MAP])

    return show


def page_context(request: web.Request, language: Language) -> dict[str, object]:
    """What every template needs: the language, `t` for texts and `static` for file addresses."""
    texts = request.app[TEXTS]

    def t(key: str, **facts: object) -> str:
        return texts.say(key, language, **facts)

    def path(address: str) -> str:
        return f"{address}?{urlencode({'lang': str(language)})}"

    return {
        "language": str(language),
        "other": str(Language.EN if language is Language.SV else Language.SV),
        "t": t,
        "say": texts.say,
        "render": texts.render,
        "path": path,
        "here": request.path if request.match_info.http_exception is None else "/",
        "static": request.app[STATIC].address,
    }


def _map(reply: Reply, drawn: MunicipalityMap) -> ShownMap | None:
    place, venue = reply.place, reply.venue
    if venue is not None:
        code = venue.municipality_code
    elif place.outcome is Outcome.FOUND and len(place.municipalities) == 1 and reply.offices:
        code = place.municipalities[0]
    else:
        return None
    name = drawn.name(code)
    if name is None:
        return None
    return ShownMap(
        picture=f"/karta/{code}.svg",
        municipality=name,
        link=_open_street_map(venue.position, venue.is_door) if venue else None,
        is_door=venue is not None and venue.is_door,
    )


def _open_street_map(position: Position, is_door: bool) -> str:
    lat, lon, zoom = round(position.lat, 5), round(position.lon, 5), 17 if is_door else 13
    marker = f"?mlat={lat}&mlon={lon}" if is_door else ""
    return f"https://www.openstreetmap.org/{marker}#map={zoom}/{lat}/{lon}"
