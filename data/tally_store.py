"""Counts of questions and of unknown words, on either database."""

import hmac
import secrets
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from hashlib import sha256

from bot.clock import SWEDEN
from bot.overview.model import SEEN_TO_SHOW, Asked
from data.statements import Statements, Transactions

COUNTS_KEPT = timedelta(days=730)
_CHUNK = 1000

_ASKED = "day date, intent text, municipality_code text, outcome text, door text, many bigint"
_ADD = """
INSERT INTO question_counts (day, intent, municipality_code, outcome, door, many)
SELECT day, intent, municipality_code, outcome, door, many FROM {asked} WHERE true
ON CONFLICT (day, intent, municipality_code, outcome, door)
DO UPDATE SET many = question_counts.many + excluded.many
"""
# Whoever adds words holds the key's row, so that nobody counts with a key that is being changed.
_KEY = """
INSERT INTO unknown_word_key (id, secret, month) VALUES (1, :secret, :month)
ON CONFLICT (id) DO UPDATE SET
    secret = CASE WHEN unknown_word_key.month >= excluded.month
        THEN unknown_word_key.secret ELSE excluded.secret END,
    month = CASE WHEN unknown_word_key.month >= excluded.month
        THEN unknown_word_key.month ELSE excluded.month END
RETURNING secret
"""
_AGAIN = """
UPDATE unknown_places SET many = unknown_places.many + words.many, last_day = words.day
FROM {words} WHERE unknown_places.word = words.word RETURNING unknown_places.word
"""
_DIGESTS = """
INSERT INTO unknown_words (digest, many) SELECT digest, many FROM {digests} WHERE true
ON CONFLICT (digest) DO UPDATE SET many = unknown_words.many + excluded.many
RETURNING digest, many
"""
_SHOWN = """
INSERT INTO unknown_places (word, many, last_day) SELECT word, many, day FROM {words}
"""
_NO_DIGESTS = "DELETE FROM unknown_words WHERE many >= :many"
_OLD_COUNTS = """
DELETE FROM question_counts WHERE (day, intent, municipality_code, outcome, door) IN (
    SELECT day, intent, municipality_code, outcome, door FROM question_counts
    WHERE day < :before LIMIT :chunk)
"""
_OLD_WORDS = "DELETE FROM unknown_places WHERE last_day < :before"


class SqlTallyStore:
    """The `TallyStore` of `bot.overview.model`."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def add(self, asked: Mapping[Asked, int], words: Mapping[str, int], day: date) -> None:
        """Adds to the counts, in one transaction."""
        await self._transactions.run(lambda db: _add(db, asked, words, day))

    async def tidy(self, now: datetime) -> int:
        """Deletes what is older than two years, and at a new month the digests with their key.

        How many rows it was; in small transactions.
        """
        today = now.astimezone(SWEDEN).date()
        removed = await self._transactions.run(lambda db: _tidy_words(db, today))
        chunk = _CHUNK
        while chunk == _CHUNK:
            chunk = await self._transactions.run(lambda db: _tidy_counts(db, today))
            removed += chunk
        return removed


def _add(db: Statements, asked: Mapping[Asked, int], words: Mapping[str, int], day: date) -> None:
    if asked:
        # In one order everywhere: two processes that add at once don't wait for each other's rows
        # in a ring.
        rows = db.json_rows(_row(each, asked[each]) for each in sorted(asked))
        db.count(_ADD.format(asked=db.table("asked", _ASKED)), asked=rows)
    if words:
        _add_words(db, words, day)


def _row(asked: Asked, many: int) -> dict[str, object]:
    return {
        "day": asked.day,
        "intent": asked.intent,
        "municipality_code": asked.municipality,
        "outcome": asked.outcome,
        "door": asked.door,
        "many": many,
    }


def _add_words(db: Statements, words: Mapping[str, int], day: date) -> None:
    key = _key(db, day)
    shown = _words(db, _AGAIN, words, day)
    digests = {_digest(key, word): word for word in words if word not in shown}
    rows = db.json_rows({"digest": d, "many": words[digests[d]]} for d in sorted(digests))
    table = db.table("digests", "digest text, many bigint")
    counted = db.rows(_DIGESTS.format(digests=table), digests=rows)
    common = {digests[digest]: many for digest, many in counted if many >= SEEN_TO_SHOW}
    if common:
        _words(db, _SHOWN, common, day)
        db.count(_NO_DIGESTS, many=SEEN_TO_SHOW)


def _words(db: Statements, statement: str, words: Mapping[str, int], day: date) -> set[str]:
    """Runs the statement over the words; the words that it returns."""
    rows = db.json_rows({"word": w, "many": n, "day": day} for w, n in words.items())
    sql = statement.format(words=db.table("words", "word text, many bigint, day date"))
    if "RETURNING" not in sql:
        db.count(sql, words=rows)
        return set()
    return {row[0] for row in db.rows(sql, words=rows)}


def _key(db: Statements, day: date) -> str:
    """The month's key; a new month makes a new one and forgets what the old one hid."""
    made = secrets.token_hex(32)
    key: str = db.rows(_KEY, secret=made, month=f"{day:%Y-%m}")[0][0]
    if key == made:
        db.count("DELETE FROM unknown_words")
    return key


def _digest(key: str, word: str) -> str:
    return hmac.new(key.encode(), word.encode(), sha256).hexdigest()


def _tidy_words(db: Statements, today: date) -> int:
    _key(db, today)
    return db.count(_OLD_WORDS, before=today - COUNTS_KEPT)


def _tidy_counts(db: Statements, today: date) -> int:
    return db.count(_OLD_COUNTS, before=today - COUNTS_KEPT, chunk=_CHUNK)
