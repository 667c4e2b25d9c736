"""Deep links: t.me/BOT?start=boden, ?start=office_<id>, ?start=follow_<code>."""

from bot.places.matching import Matcher
from bot.places.model import Gazetteer, Outcome
from bot.talk import choices
from bot.talk.choices import Verb
from bot.talk.exchange import Exchange
from bot.talk.model import Intent
from handlers.telegram.updates import Asked

START = Asked(text="/start")


class DeepLinks:
    """Reads payloads without trust: one that leads nowhere is a plain start."""

    def __init__(self, gazetteer: Gazetteer, matcher: Matcher, exchange: Exchange) -> None:
        self._gazetteer = gazetteer
        self._matcher = matcher
        self._exchange = exchange

    async def asked(self, payload: str) -> Asked:
        kind, _, rest = payload.partition("_")
        if kind == "office":
            return await self._office(rest)
        if kind in {"follow", "place"}:
            return self._municipality(kind, rest)
        words = payload.replace("_", " ")
        if payload and self._matcher.match(words).outcome in {Outcome.FOUND, Outcome.ASK}:
            return Asked(text=words)
        return START

    async def _office(self, office: str) -> Asked:
        known = choices.find_office(office, (await self._exchange.register()).offices)
        return START if known is None else Asked(choice=choices.data(Verb.OFFICE, office))

    def _municipality(self, kind: str, code: str) -> Asked:
        if code not in self._gazetteer.municipalities:
            return START
        if kind == "follow":
            return Asked(choice=choices.data(Verb.FOLLOW, "place", code))
        return Asked(choice=choices.place(code, Intent.FIND_OFFICE))


def place_payload(code: str) -> str:
    """The payload that asks about a municipality."""
    return f"place_{code}"
