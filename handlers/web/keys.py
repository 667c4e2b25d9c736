"""What the web application's handlers are given, by typed key."""

from aiohttp.web import AppKey

from bot.limits import Inbound
from bot.slots import Slots
from bot.talk.exchange import Exchange
from bot.texts import Texts
from bot.watching import Readiness
from handlers.web.client import Networks
from handlers.web.municipality_map import MunicipalityMap
from handlers.web.static_files import StaticFiles

EXCHANGE = AppKey("exchange", Exchange)
TEXTS = AppKey("texts", Texts)
READINESS: AppKey[Readiness] = AppKey("readiness")
STATIC = AppKey("static", StaticFiles)
MAP = AppKey("map", MunicipalityMap)
INBOUND = AppKey("inbound", Inbound)
PROXIES: AppKey[Networks] = AppKey("proxies")
UNLIMITED: AppKey[set[str]] = AppKey("unlimited")
"""Paths of routes, as they were added, to which no inbound limit applies."""
STREAMS = AppKey("streams", Slots)
"""Event streams that may be open at a time, for each person and in all."""
