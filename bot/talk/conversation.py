"""The conversation: a turn and what is remembered in, a reply and what to remember out."""

from collections import OrderedDict
from dataclasses import replace
from datetime import date

from bot.offices.model import Register
from bot.places.geometry import Boundaries
from bot.places.matching import Matcher
from bot.places.model import Gazetteer, Outcome, Place
from bot.ports import Remembered
from bot.talk import choices, voice
from bot.talk.answers import buttons, languages, place, position, unknown
from bot.talk.answers.answer import Answer, Rows
from bot.talk.answers.listing import LISTS
from bot.talk.asking import answer_to
from bot.talk.atlas import Atlas
from bot.talk.choices import Press, Verb
from bot.talk.knowledge import Knowledge
from bot.talk.model import Intent, Language, Memory, Person, Reply, Turn
from bot.talk.pressing import answer_to_press
from bot.talk.scene import Scene
from bot.talk.understanding import DaySpan, Understood, understand
from bot.talk.voice import Voice

LONGEST_TEXT = 1_000
"""A longer text is answered with how to ask."""
_DAYS_KEPT = 4


class OfficeConversation:
    """Answers turns about service offices. Pure: what it keeps is only worked out once."""

    def __init__(self, gazetteer: Gazetteer, matcher: Matcher, boundaries: Boundaries) -> None:
        self._atlas = Atlas(gazetteer)
        self._matcher = matcher
        self._boundaries = boundaries
        self._known: OrderedDict[tuple[int, date], Knowledge] = OrderedDict()

    def reply(
        self, turn: Turn, remembered: Remembered, register: Register
    ) -> tuple[Reply, Remembered]:
        """The reply to the turn, whatever it holds, and what to remember after it."""
        knows = self._knowledge(register, turn.day)
        if turn.choice is not None:
            return self._pressed(turn, turn.choice, remembered, knows)
        if turn.position is not None:
            spoken = voice.for_press(turn.person, remembered)
            scene = _scene(turn, knows, spoken, remembered)
            found = position.about_position(scene, turn.position, self._boundaries)
            return _replied(found, spoken, turn.person, remembered)
        return self._asked(turn, turn.text or "", remembered, knows)

    def _asked(
        self, turn: Turn, words: str, remembered: Remembered, knows: Knowledge
    ) -> tuple[Reply, Remembered]:
        understood = understand(words, turn.day)
        spoken = voice.for_text(turn.person, remembered, understood)
        if understood.intent is Intent.LANGUAGE and understood.change is not None:
            match = self._matcher.match(words, understood.taken)
            named = match.places[0] if match.outcome is Outcome.FOUND else None
            return self._choose(understood.change, turn, remembered, knows, named)
        agency = str(understood.agencies[0]) if understood.agencies else None
        scene = replace(
            _scene(turn, knows, spoken, remembered, understood.intent),
            topic=understood.topic or agency,
            about_day=understood.day or _year_of_list(understood),
        )
        answer = self._answer(scene, words, understood)
        return _replied(answer, spoken, turn.person, remembered)

    def _answer(self, scene: Scene, words: str, understood: Understood) -> Answer:
        next_page = choices.read(scene.memory.more or "") if understood.more else None
        if next_page is not None:
            return replace(answer_to_press(scene, next_page, self._atlas), edits=False)
        if understood.strange:
            return unknown.not_understood(scene, "command-unknown")
        if not words.strip():
            return unknown.not_understood(scene, "text-empty")
        if len(words) > LONGEST_TEXT:
            return unknown.not_understood(scene, "text-long")
        match = self._matcher.match(words, understood.taken)
        return answer_to(scene, words, understood, match, self._atlas)

    def _pressed(
        self, turn: Turn, data: str, remembered: Remembered, knows: Knowledge
    ) -> tuple[Reply, Remembered]:
        press = choices.read(data)
        chosen = _language(press)
        if chosen is not None:
            return self._choose(chosen, turn, remembered, knows)
        spoken = voice.for_press(turn.person, remembered)
        scene = _scene(turn, knows, spoken, remembered)
        answer = answer_to_press(scene, press, self._atlas)
        return _replied(answer, spoken, turn.person, remembered)

    def _choose(
        self,
        language: Language,
        turn: Turn,
        remembered: Remembered,
        knows: Knowledge,
        named: Place | None = None,
    ) -> tuple[Reply, Remembered]:
        """Keeps the choice, and tells in that language of the place named or last spoken of."""
        scene = _scene(turn, knows, Voice(language), remembered, Intent.LANGUAGE)
        answer = languages.language_set(scene)
        spoken_of = named or self._atlas.remembered(remembered.memory)
        if spoken_of is not None:
            again = place.again(scene, spoken_of)
            answer = replace(again, intent=Intent.LANGUAGE, blocks=answer.blocks + again.blocks)
        return _replied(answer, Voice(language), turn.person, replace(remembered, chosen=language))

    def _knowledge(self, register: Register, day: date) -> Knowledge:
        """What is known on the day; the last few days and versions are kept."""
        known = self._known.get((register.version, day))
        if known is None:
            known = Knowledge(register, self._atlas.gazetteer, day)
            self._known[register.version, day] = known
            while len(self._known) > _DAYS_KEPT:
                self._known.popitem(last=False)
        return known


def _scene(
    turn: Turn,
    knows: Knowledge,
    spoken: Voice,
    remembered: Remembered,
    intent: Intent = Intent.UNKNOWN,
) -> Scene:
    return Scene(
        knows,
        spoken.language,
        intent,
        remembered.memory,
        person=turn.person,
        remembered=remembered,
    )


def _year_of_list(understood: Understood) -> DaySpan | None:
    """The year named, where a list is to be of it: the hours of a year are none."""
    return understood.year if understood.intent in LISTS else None


def _language(press: Press | None) -> Language | None:
    """The language that the button chooses; None where it chooses none there is."""
    if press is None or press.verb is not Verb.LANGUAGE:
        return None
    return next((one for one in Language if one == press.arg(0)), None)


def _replied(
    answer: Answer, spoken: Voice, person: Person, remembered: Remembered
) -> tuple[Reply, Remembered]:
    reply = Reply(
        language=spoken.language,
        intent=answer.intent,
        blocks=answer.blocks,
        choices=_with_offer(answer, spoken),
        place=answer.place,
        offices=answer.offices,
        venue=answer.venue,
        edits=answer.edits,
        tells_record=answer.tells_record,
    )
    if answer.forgets:
        return reply, replace(Remembered(forgotten=True), followed=remembered.followed)
    return reply, replace(
        remembered,
        memory=_memory(answer, spoken),
        follows=remembered.follows if answer.follows is None else answer.follows,
        client=_client(spoken, person, remembered),
    )


def _memory(answer: Answer, spoken: Voice) -> Memory:
    """What to remember of the answer; only right after "erase everything?" a yes means that."""
    memory = replace(
        answer.memory,
        language=spoken.language if spoken.by_question else None,
        more=buttons.next_page(answer.choices),
    )
    if memory.intent is Intent.FORGET and answer.intent is not Intent.FORGET:
        return replace(memory, intent=None)
    return memory


def _client(spoken: Voice, person: Person, remembered: Remembered) -> Language | None:
    """The language that alerts go by where none was chosen.

    One who may not choose what a group follows does not change its language either.
    """
    if not person.may_follow:
        return remembered.client
    return person.client or remembered.client or spoken.language


def _with_offer(answer: Answer, spoken: Voice) -> Rows:
    """The rows with the offer to keep to the question's language in place of the other one's."""
    rows = answer.choices
    if not spoken.offers or answer.intent is Intent.LANGUAGE:
        return rows
    other = buttons.other_language(spoken.language)
    kept = (tuple(choice for choice in row if choice != other) for row in rows)
    return (*(row for row in kept if row), (buttons.always(spoken.language),))
