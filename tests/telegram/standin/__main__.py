"""Talk to the bot by hand: `python -m tests.telegram.standin --port 8081`."""

import argparse
import asyncio
import sys

from tests.telegram.standin.person import Person
from tests.telegram.standin.server import Standin

_HOW = """The stand-in for Telegram's Bot API runs. Start the bot in another terminal with

  TELEGRAM_BASE_URL={url} BOT_TOKEN={token} make run

Then write to it here. /p LABEL presses a button, /at LAT LON shares a position, /i TEXT asks
inline, /q ends.
"""


async def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--port", type=int, default=8081)
    asked.add_argument("--language", default="sv")
    given = asked.parse_args()
    standin = Standin()
    await standin.start(given.port)
    sys.stdout.write(_HOW.format(url=standin.url, token=standin.token))
    try:
        await _talk(standin.person(given.language))
    finally:
        await standin.stop()


async def _talk(person: Person) -> None:
    seen = 0
    while True:
        sys.stdout.write("> ")
        sys.stdout.flush()
        line = await asyncio.to_thread(sys.stdin.readline)
        if line in {"", "/q\n"}:
            return
        try:
            await _do(person, line.rstrip("\n"))
        except (AssertionError, ValueError) as error:
            sys.stdout.write(f"({error})\n")
        seen = _show(person, seen)


async def _do(person: Person, line: str) -> None:
    word, _, rest = line.partition(" ")
    if word == "/p":
        await person.press(rest)
    elif word == "/at":
        latitude, longitude = map(float, rest.split())
        await person.share(latitude, longitude)
    elif word == "/i":
        for result in (await person.inline(rest))["results"]:
            sys.stdout.write(f"* {result['title']} ({result.get('description', '')})\n")
    elif line:
        await person.send(line)


def _show(person: Person, seen: int) -> int:
    for number in dict.fromkeys(person.chat.journal[seen:]):
        shown = next(m for m in person.inbox if m.id == number)
        sys.stdout.write(f"\n{shown.text or shown.venue or shown.position}\n")
        for row in shown.buttons + shown.keyboard:
            sys.stdout.write("  ".join(f"[{button['text']}]" for button in row) + "\n")
    return len(person.chat.journal)


if __name__ == "__main__":
    asyncio.run(main())
