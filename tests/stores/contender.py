"""A process that starts on a database and opens a hundred updates, each as another may be doing.

Run as `python -m tests.stores.contender URL`; prints the updates that were its to answer as JSON.
"""

import asyncio
import json
import sys

from bot.errors import StillInHandError
from data.stores import open_stores
from tests.stores.builders import BODEN, NOW, register

UPDATES = [f"telegram:{number}" for number in range(100)]


async def main(url: str) -> list[str]:
    async with open_stores(url, register()) as stores:
        mine = []
        for update in UPDATES:
            try:
                opened = await stores.talk.open("telegram:1", update, NOW)
            except StillInHandError:
                continue
            if opened is not None:
                await stores.talk.close("telegram:1", update, BODEN, NOW)
                mine.append(update)
        return mine


if __name__ == "__main__":
    print(json.dumps(asyncio.run(main(sys.argv[1]))))  # noqa: T201
