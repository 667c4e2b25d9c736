"""Real questions whose answers can be told apart, and how the answers of a run are judged."""

from collections import Counter
from dataclasses import dataclass

from tests.benchmarks.telegram_load.bot_api import Seen
from tests.benchmarks.telegram_load.updates import text_update

PLACES = [
    "Arvika",
    "Boden",
    "Borlänge",
    "Eksjö",
    "Falun",
    "Gävle",
    "Hudiksvall",
    "Härnösand",
    "Kalmar",
    "Karlskrona",
    "Karlstad",
    "Kiruna",
    "Luleå",
    "Lycksele",
    "Mora",
    "Motala",
    "Norrtälje",
    "Nyköping",
    "Piteå",
    "Sollefteå",
]


def question(number: int, chat: int, turn: int) -> bytes:
    """The update of a chat's question number `turn` (0 is its first)."""
    return text_update(number, chat, place(chat, turn))


def place(chat: int, turn: int) -> str:
    return PLACES[(chat + turn) % len(PLACES)]


def conversations(chats: int, each: int) -> dict[int, list[bytes]]:
    """By chat, its updates in order; update numbers rise in turn through the chats."""
    return {
        chat: [question(turn * chats + chat, chat, turn) for turn in range(each)]
        for chat in range(1, chats + 1)
    }


@dataclass(frozen=True)
class Verdict:
    """How many questions were never answered, how many more than once, and out of order."""

    lost: int
    twice: int
    out_of_order: int


def judge(seen: Seen, chats: int, each: int) -> Verdict:
    """Compares each chat's answers with its questions; an answer names the place asked for."""
    lost = twice = out_of_order = 0
    for chat in range(1, chats + 1):
        asked = [place(chat, turn) for turn in range(each)]
        turns = [_turn(asked, text) for text in seen.texts.get(chat, [])]
        counted = Counter(turns)
        lost += sum(not counted[turn] for turn in range(each))
        twice += sum(counted[turn] - 1 for turn in range(each) if counted[turn] > 1)
        firsts = list(dict.fromkeys(turns))
        out_of_order += firsts != sorted(firsts)
    return Verdict(lost, twice, out_of_order)


def _turn(asked: list[str], answer: str) -> int:
    head = answer.partition("\n")[0]
    return next((turn for turn, name in enumerate(asked) if name in head), -1)
