"""The tables of words in `words/`, as text files that anyone can read and add to.

`sv.txt`, `en.txt` and `agencies.txt` have sections: a line with a kind and a name, then indented
lines of words and phrases separated by semicolons. The kinds are cue, smalltalk, topic, agency,
errand (one that no source says service offices do, by whose it is), body (whose it is, by its name,
or what offices are like: their parking) and slip (a name and how it is misspelt). The
other files are plain lists of words: common ones of one language, and those of `either`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Section:
    """The words and phrases that tell one thing."""

    kind: str
    name: str
    phrases: tuple[str, ...]


def sections(file: str) -> Iterator[Section]:
    """The sections of `words/<file>`, in their order."""
    for block in _read(file).replace("\n  ", " ").splitlines():
        kind, name, words = block.split(" ", 2)
        yield Section(kind, name, tuple(p.strip() for p in words.split(";")))


def word_list(file: str) -> frozenset[str]:
    """The words of the plain list `words/<file>`."""
    return words(_read(file))


def words(text: str) -> frozenset[str]:
    """The words of a text separated by spaces."""
    return frozenset(text.split())


def _read(file: str) -> str:
    folder = resources.files("bot.talk.understanding") / "words"
    return (folder / file).read_text(encoding="utf-8")
