"""Inline mode: `@bot Bod` in any chat offers answers to post there."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.helpers import create_deep_linked_url

from bot.limits import Buckets, Verdict
from bot.places.model import Outcome
from bot.talk import choices
from bot.talk.choices import Verb
from bot.talk.exchange import Exchange
from bot.talk.model import Language, PlaceAnswer, Reply
from bot.texts import Texts
from handlers.telegram.addressed import Me
from handlers.telegram.deep_links import place_payload
from handlers.telegram.markup import clean
from handlers.telegram.rendering import render
from handlers.telegram.suggestions import Suggestion, Suggestions
from handlers.telegram.updates import person_of

PAGE = 10
_SECONDS_CACHED = 300
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Inline:
    """Answers inline queries, in the language of the one who asks.

    They come with each letter that is written, so `limit` is wider than that of questions.
    """

    me: Me
    exchange: Exchange
    texts: Texts
    suggestions: Suggestions
    limit: Buckets

    async def answer(self, query: InlineQuery) -> None:
        if self.limit.take(f"inline:{query.from_user.id}") is not Verdict.PASSED:
            return
        words = clean(query.query).strip()[:_LONGEST]
        if not words:
            await self._how(query)
            return
        found = self.suggestions.for_words(words, await self.exchange.register())
        first = int(query.offset) if query.offset.isdecimal() else 0
        page = found[first : first + PAGE]
        person = person_of(None, query.from_user)
        if first == 0:
            self.exchange.typed(person, _meant(found))
        replies = await self.exchange.preview(person, [one.choice for one in page])
        articles = [self._article(*pair) for pair in zip(page, replies, strict=True)]
        more = str(first + PAGE) if len(found) > first + PAGE else ""
        await self._give(query, articles, more, nothing=not found)

    async def _how(self, query: InlineQuery) -> None:
        """An empty query: how to use it, with the help to post."""
        person = person_of(None, query.from_user)
        (help_,) = await self.exchange.preview(person, [choices.data(Verb.HELP)])
        name = self.me.username
        article = InlineQueryResultArticle(
            "how",
            self.texts.say("telegram-inline-how", help_.language, name=name),
            self._content(help_),
            description=self.texts.say("telegram-inline-how-more", help_.language, name=name),
        )
        await self._give(query, [article], "", nothing=False)

    async def _give(
        self,
        query: InlineQuery,
        articles: Sequence[InlineQueryResultArticle],
        more: str,
        *,
        nothing: bool,
    ) -> None:
        language = person_of(None, query.from_user).client or Language.SV
        label = self.texts.say("telegram-inline-none", language)
        button = InlineQueryResultsButton(label, start_parameter="inline") if nothing else None
        await query.answer(
            articles,
            cache_time=_SECONDS_CACHED,
            is_personal=True,
            next_offset=more,
            button=button,
        )

    def _article(self, one: Suggestion, reply: Reply) -> InlineQueryResultArticle:
        label = self.texts.say("telegram-inline-ask", reply.language)
        link = create_deep_linked_url(self.me.username, place_payload(one.municipality_code))
        return InlineQueryResultArticle(
            one.id,
            one.title,
            self._content(reply),
            reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton(label, url=link)]]),
            description=self.texts.render(one.about, reply.language),
        )

    def _content(self, reply: Reply) -> InputTextMessageContent:
        return InputTextMessageContent(
            render(reply, self.texts).parts[0],
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )


def _meant(found: Sequence[Suggestion]) -> PlaceAnswer:
    """What the words mean so far: the municipality where all suggestions lie in one."""
    inside = tuple(dict.fromkeys(one.municipality_code for one in found))
    if not inside:
        return PlaceAnswer(Outcome.UNKNOWN)
    return PlaceAnswer(Outcome.FOUND if len(inside) == 1 else Outcome.ASK, inside)
