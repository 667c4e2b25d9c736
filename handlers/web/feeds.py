"""Following without an account: an Atom feed and a calendar for each place."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from aiohttp import web

from bot.alerts.calendar import events_of
from bot.alerts.feeds import entries_of
from bot.alerts.model import Scope, ScopeKind
from bot.announcements.board import Board, nothing_announced
from bot.announcements.showing import holding
from bot.clock import Clock, today
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.talk.exchange import Exchange
from bot.talk.model import Language
from bot.texts import Texts
from handlers.web.atom import atom, last_updated
from handlers.web.feed_entries import alert, announced, latest
from handlers.web.feed_texts import FeedTexts
from handlers.web.ical import calendar, last_changed
from handlers.web.language import page_language

_KINDS = {"kommun": ScopeKind.MUNICIPALITY, "lan": ScopeKind.COUNTY, "kontor": ScopeKind.OFFICE}
_QUARTER_HOUR = "public, max-age=900"
_KEPT = 64


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which feed: of what, called what, on which day, at which path, as "atom" or "ics"."""

    scope: Scope
    place: str
    day: date
    path: str
    form: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A document as it is sent, and when it last changed."""

    body: bytes
    content_type: str
    changed: datetime

    @property
    def digest(self) -> str:
        return sha256(self.body).hexdigest()[:20]


class Feeds:
    """Makes feeds of the register and the day alone; keeps those that were asked for last."""

    def __init__(
        self,
        exchange: Exchange,
        texts: Texts,
        gazetteer: Gazetteer,
        clock: Clock,
        board: Callable[[datetime], Board] = nothing_announced,
    ) -> None:
        self._exchange, self._texts = exchange, texts
        self._gazetteer, self._clock, self._board = gazetteer, clock, board
        self._kept: OrderedDict[tuple[object, ...], Feed] = OrderedDict()

    def routes(self) -> list[web.RouteDef]:
        """`/bevaka/kommun/2582.atom`, `/bevaka/lan/25.ics`, `/bevaka/sverige.atom` and so on."""
        one = r"/bevaka/{kind:kommun|lan|kontor}/{code:[a-z0-9-]+}.{form:atom|ics}"
        return [web.get(one, self.get), web.get(r"/bevaka/sverige.{form:atom|ics}", self.get)]

    async def get(self, request: web.Request) -> web.Response:
        """The feed, or 304 where the reader has it already; 404 where there is no such place."""
        register = await self._exchange.register()
        feed = self._feed(register, self._wanted(request, register), page_language(request))
        response = web.Response(status=304) if _has(request, feed) else web.Response(body=feed.body)
        response.headers["Content-Type"] = f"{feed.content_type}; charset=utf-8"
        response.headers["Cache-Control"] = _QUARTER_HOUR
        response.headers["Vary"] = "Accept-Language"
        response.etag = feed.digest
        response.last_modified = feed.changed
        return response

    def _wanted(self, request: web.Request, register: Register) -> Wanted:
        kind, code = request.match_info.get("kind"), request.match_info.get("code", "")
        scope = Scope(_KINDS[kind], code) if kind else Scope(ScopeKind.SWEDEN)
        place = _name(scope, register, self._gazetteer)
        if place is None:
            raise web.HTTPNotFound
        form = request.match_info["form"]
        return Wanted(scope, place, today(self._clock), request.path, form)

    def _feed(self, register: Register, wanted: Wanted, language: Language) -> Feed:
        board = holding(self._board(self._clock.now()), wanted.scope, language)
        told = tuple((each.announcement.id, each.announcement.version) for each in board)
        corrected = tuple(each.announcement.id for each in board if each.corrected_by)
        key = (register.version, wanted, language, told, corrected)
        feed = self._kept.pop(key, None) or _made(
            register, wanted, board, FeedTexts(self._texts, language)
        )
        self._kept[key] = feed
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return feed


def _made(register: Register, wanted: Wanted, board: Board, texts: FeedTexts) -> Feed:
    if wanted.form == "ics":
        events = events_of(register, wanted.scope, wanted.day)
        body = calendar(wanted.place, events, texts)
        return Feed(body, "text/calendar", last_changed(events))
    told = entries_of(register, wanted.scope, wanted.day)
    entries = [*(alert(e, texts) for e in told), *(announced(e, texts) for e in board)]
    shown = latest(entries) if board else entries
    body = atom(wanted.path, wanted.place, shown, texts)
    return Feed(body, "application/atom+xml", last_updated(shown))


def _name(scope: Scope, register: Register, gazetteer: Gazetteer) -> str | None:
    """What the place is called, "" for Sweden; None where there is no such place."""
    match scope.kind:
        case ScopeKind.MUNICIPALITY:
            municipality = gazetteer.municipalities.get(scope.code)
            return municipality.name if municipality else None
        case ScopeKind.COUNTY:
            county = gazetteer.counties.get(scope.code)
            return county.name if county else None
        case ScopeKind.OFFICE:
            office = register.offices.get(scope.code)
            return office.name if office else None
        case _:
            return ""


def _has(request: web.Request, feed: Feed) -> bool:
    """Whether the reader's copy is this one: by its digest, else by its date."""
    tags = request.if_none_match
    if tags is not None:
        return any(tag.value in (feed.digest, "*") for tag in tags)
    since = request.if_modified_since
    return since is not None and feed.changed <= since
