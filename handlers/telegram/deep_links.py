"""Deep links: t.me/BOT?start=boden, ?start=office_<id>, ?start=follow_<code>.

What follows "follow_" is a municipality's or county's code, an office's id, or "sverige".
"""

from bot.places.matching import Matcher
from bot.places.model import Gazetteer, Outcome
from bot.talk import choices
from bot.talk.choices import Verb
from bot.talk.exchange import Exchange
from bot.talk.model import Intent
from handlers.telegram.updates import Asked

_SWEDEN = "sverige"
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
        if kind == "follow":
            return await self._follow(rest)
        if kind == "place" and rest in self._gazetteer.municipalities:
            return Asked(choice=choices.place(rest, Intent.FIND_OFFICE))
        words = payload.replace("_", " ")
        if payload and self._matcher.match(words).outcome in {Outcome.FOUND, Outcome.ASK}:
            return Asked(text=words)
        return START

    async def _office(self, office: str) -> Asked:
        known = choices.find_office(office, (await self._exchange.register()).offices)
        return START if known is None else Asked(choice=choices.data(Verb.OFFICE, office))

    async def _follow(self, code: str) -> Asked:
        """A municipality's or county's code, an office's id, or "sverige"."""
        if code in self._gazetteer.municipalities:
            return Asked(choice=choices.data(Verb.FOLLOW, "place", code))
        if code in self._gazetteer.counties:
            return Asked(choice=choices.data(Verb.FOLLOW, "county", code))
        if code == _SWEDEN:
            return Asked(choice=choices.data(Verb.FOLLOW, "sweden", ""))
        known = choices.find_office(code, (await self._exchange.register()).offices)
        return Asked(choice=choices.data(Verb.FOLLOW, "office", code)) if known else START


def place_payload(code: str) -> str:
    """The payload that asks about a municipality."""
    return f"place_{code}"
