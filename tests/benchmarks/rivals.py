"""Other ways to find a municipality in a text, each as one would set it up in an afternoon."""

import sqlite3
from collections.abc import Callable

from rapidfuzz import fuzz, process

from bot.places.folding import fold_name
from bot.places.model import Gazetteer

Answer = Callable[[str], str | None]
LEAST_SCORE = 80


def rapidfuzz_answer(gazetteer: Gazetteer, scorer: Callable[..., float]) -> Answer:
    """The name of the highest score, if it is 80 or more."""
    names = {each.code: each.name.lower() for each in gazetteer.municipalities.values()}

    def answer(text: str) -> str | None:
        best = process.extractOne(text.lower(), names, scorer=scorer, score_cutoff=LEAST_SCORE)
        return best[2] if best else None

    return answer


def trigram_answer(gazetteer: Gazetteer) -> Answer:
    """SQLite FTS5 with its trigram tokenizer, folded: the best bm25 of the text's trigrams."""
    store = sqlite3.connect(":memory:")
    store.execute("CREATE VIRTUAL TABLE names USING fts5(name, code UNINDEXED, tokenize='trigram')")
    rows = [(fold_name(each.name), each.code) for each in gazetteer.municipalities.values()]
    store.executemany("INSERT INTO names VALUES (?, ?)", rows)

    def answer(text: str) -> str | None:
        text = fold_name(text)
        parts = {text[at : at + 3] for at in range(len(text) - 2)}
        if not parts:
            return None
        wanted = " OR ".join('"' + part.replace('"', '""') + '"' for part in sorted(parts))
        query = "SELECT code FROM names WHERE names MATCH ? ORDER BY bm25(names) LIMIT 1"
        found = store.execute(query, (wanted,)).fetchone()
        return str(found[0]) if found else None

    return answer


def symspell_answer(gazetteer: Gazetteer) -> Answer:
    """The nearest name within two edits of the text or of one of its words."""
    from symspellpy import SymSpell, Verbosity

    spelling = SymSpell(max_dictionary_edit_distance=2)
    codes = {each.name.lower(): each.code for each in gazetteer.municipalities.values()}
    for municipality in gazetteer.municipalities.values():
        spelling.create_dictionary_entry(municipality.name.lower(), municipality.population)

    def answer(text: str) -> str | None:
        for part in (text, *text.split()):
            found = spelling.lookup(part.lower().strip(".,!?"), Verbosity.TOP, 2)
            if found:
                return codes[found[0].term]
        return None

    return answer


def rivals(gazetteer: Gazetteer) -> dict[str, Answer]:
    return {
        "WRatio": rapidfuzz_answer(gazetteer, fuzz.WRatio),
        "ratio": rapidfuzz_answer(gazetteer, fuzz.ratio),
        "FTS5 trigram": trigram_answer(gazetteer),
        "symspellpy": symspell_answer(gazetteer),
    }
