"""The register in memory, read again only when it has changed."""

from bot.offices.model import Register
from bot.ports import RegisterStore


class LatestRegister:
    """A RegisterStore in front of another: `load` costs a look at the version."""

    def __init__(self, store: RegisterStore) -> None:
        self._store = store
        self._latest: Register | None = None

    async def version(self) -> int:
        return await self._store.version()

    async def load(self) -> Register:
        if self._latest is None or self._latest.version != await self._store.version():
            self._latest = await self._store.load()
        return self._latest
