"""What a sentence's cues add up to: the first rule that holds tells the intent."""

from dataclasses import dataclass

from bot.talk.model import Intent
from bot.talk.understanding.cues import Cue


@dataclass(frozen=True, slots=True)
class Rule:
    """Holds where each of `needs` is met by one of its cues and none of `unless` is there."""

    intent: Intent
    needs: tuple[int, ...]
    unless: int = 0

    def holds(self, cues: int) -> bool:
        return not cues & self.unless and all(cues & need for need in self.needs)


def _rule(intent: Intent, *needs: Cue, unless: Cue = Cue.NEUTRAL) -> Rule:
    return Rule(intent, tuple(int(need) for need in needs), int(unless))


_OFFICE = Cue.OFFICE | Cue.OFFICES | Cue.WHICH_OFFICES | Cue.NEW_OFFICES
_LISTED = Cue.WHICH_OFFICES | Cue.OFFICES
_STARTS = Cue.OPENS | Cue.OPENED
_BEGINS = _STARTS | Cue.OPEN | Cue.NEW_OFFICES
_HOURS = Cue.HOURS | Cue.CLOSED
_PLACED = Cue.OFFICE | _HOURS | Cue.NEARBY_DAY | Cue.TOPIC
_CLOCK = _HOURS | Cue.NEARBY_DAY
_AT_A_TIME = Cue.HOURS | Cue.NEARBY_DAY
_ENDINGS = Cue.CLOSES | Cue.ENDS | Cue.CLOSED
_ELSEWHERE = Cue.WHERE | Cue.FIND | Cue.WHICH | Cue.TOPIC | Cue.CONTACT | Cue.SERVICES

RULES: tuple[Rule, ...] = (
    _rule(Intent.FORGET, Cue.FORGET),
    _rule(Intent.FORGET, Cue.REMOVE, Cue.MY_DATA),
    _rule(Intent.SUBSCRIPTIONS, Cue.SUBSCRIPTIONS, unless=Cue.STOP | Cue.REMOVE),
    _rule(Intent.UNSUBSCRIBE, Cue.STOP | Cue.REMOVE, Cue.SUBSCRIPTIONS | Cue.SUBSCRIBE),
    _rule(Intent.UNSUBSCRIBE, Cue.NOT, Cue.SUBSCRIBE),
    _rule(Intent.SUBSCRIBE, Cue.SUBSCRIBE, unless=Cue.PRIVACY),
    _rule(Intent.PRIVACY, Cue.PRIVACY),
    _rule(Intent.UNSUBSCRIBE, Cue.STOP),
    _rule(Intent.SERVICES, Cue.OTHER_BODY, unless=Cue.AGENCY | Cue.TOPIC | Cue.ABOUT),
    _rule(Intent.HELP, Cue.ABOUT, unless=_OFFICE | Cue.TOPIC | Cue.AGENCY | Cue.CHANGE_LANGUAGE),
    _rule(Intent.LIST_CLOSINGS, Cue.CLOSED_OFFICES, unless=_AT_A_TIME | _STARTS),
    _rule(Intent.LIST_CLOSINGS, _LISTED, _ENDINGS, unless=_AT_A_TIME | _BEGINS | Cue.TOPIC),
    _rule(Intent.LIST_OPENINGS, Cue.NEW_OFFICES, unless=_HOURS),
    _rule(
        Intent.LIST_OPENINGS,
        Cue.WHICH_OFFICES,
        Cue.OPENS | Cue.OPENED | Cue.NEW | Cue.PLAN,
        unless=_HOURS | Cue.NEARBY_DAY,
    ),
    _rule(
        Intent.LIST_OPENINGS, Cue.WHICH, _OFFICE, Cue.OPENS | Cue.OPENED | Cue.NEW, unless=_HOURS
    ),
    _rule(Intent.LIST_OPENINGS, Cue.WHICH, _STARTS, unless=_HOURS | Cue.WHEN | Cue.NEARBY_DAY),
    _rule(Intent.LIST_OPENINGS, _LISTED, Cue.OPEN, Cue.PLAN | Cue.VERB | Cue.YEAR),
    _rule(Intent.LIST_OPENINGS, Cue.OFFICES, Cue.OPENS | Cue.PLAN, unless=Cue.WHEN | _HOURS),
    _rule(Intent.LIST_OPENINGS, Cue.WHERE, _STARTS | Cue.OPEN, unless=_PLACED),
    _rule(Intent.OPENING_DATE, Cue.SINCE, unless=Cue.TOPIC | Cue.NEARBY_DAY),
    _rule(Intent.OPENING_DATE, Cue.ENDS, unless=Cue.TOPIC),
    _rule(Intent.OPENING_DATE, Cue.CLOSES, Cue.WILL, unless=_HOURS | Cue.NEARBY_DAY | Cue.TOPIC),
    _rule(
        Intent.OPENING_DATE, Cue.CLOSES, Cue.IS, Cue.OFFICE, unless=_CLOCK | Cue.WHEN | Cue.TOPIC
    ),
    _rule(Intent.OPENING_DATE, Cue.OPENED, unless=_HOURS),
    _rule(
        Intent.OPENING_DATE,
        Cue.OPEN | Cue.OPENS | _OFFICE | Cue.AGENCY,
        Cue.YET,
        unless=_HOURS | Cue.NEARBY_DAY,
    ),
    _rule(Intent.HOURS, _HOURS, unless=Cue.PLAN | Cue.CONTACT),
    _rule(Intent.HOURS, Cue.CLOSES, unless=Cue.TOPIC | Cue.CONTACT),
    _rule(Intent.HOURS, Cue.OPEN | Cue.OPENS, Cue.NEARBY_DAY),
    _rule(Intent.HOURS, Cue.OPEN_PLURAL, Cue.IS, unless=Cue.VERB | Cue.PLAN),
    _rule(Intent.HOURS, Cue.VISIT, Cue.WHEN | Cue.NEARBY_DAY, unless=Cue.WHERE | Cue.TOPIC),
    _rule(Intent.OPENING_DATE, Cue.OPEN, Cue.VERB | Cue.PLAN, unless=Cue.IS),
    _rule(Intent.OPENING_DATE, Cue.OPEN, Cue.PLAN),
    _rule(Intent.OPENING_DATE, Cue.OPEN, Cue.IS, Cue.VERB, Cue.WHEN),
    _rule(Intent.OPENING_DATE, _OFFICE, Cue.NEW, Cue.WHEN, unless=_HOURS),
    _rule(Intent.OPENING_DATE, Cue.OFFICE, Cue.NEW, Cue.IS | Cue.EXISTS, unless=_ELSEWHERE),
    _rule(Intent.HOURS, Cue.OPEN, unless=Cue.TOPIC),
    _rule(Intent.HOURS, _OFFICE, Cue.NEARBY_DAY, unless=Cue.TOPIC | Cue.CONTACT),
    _rule(Intent.OPENING_DATE, Cue.OPENS, unless=Cue.TOPIC),
    _rule(Intent.OPENING_DATE, _OFFICE, Cue.PLAN, unless=Cue.TOPIC | Cue.SERVICES | Cue.CONTACT),
    _rule(Intent.CONTACT, Cue.CONTACT),
    _rule(Intent.CONTACT, Cue.TALK, Cue.SOMEBODY | Cue.AGENCY, unless=Cue.ENGLISH | Cue.SWEDISH),
    _rule(Intent.LANGUAGE, Cue.CHANGE_LANGUAGE, unless=Cue.TOPIC | _OFFICE),
    _rule(
        Intent.LANGUAGE,
        Cue.ENGLISH | Cue.SWEDISH,
        Cue.BRIEF | Cue.TALK,
        unless=Cue.TOPIC | _OFFICE | Cue.FIND | Cue.NOT,
    ),
    _rule(Intent.FIND_OFFICE, Cue.TOPIC, Cue.FIND, Cue.EXISTS, Cue.OFFICE, unless=Cue.SERVICES),
    _rule(Intent.SERVICES, Cue.TOPIC, unless=Cue.WHERE | Cue.FIND),
    _rule(Intent.FIND_OFFICE, Cue.TOPIC, Cue.WHERE, _OFFICE, unless=Cue.SERVICES),
    _rule(Intent.SERVICES, Cue.TOPIC),
    _rule(Intent.SERVICES, Cue.OTHER_ERRAND),
    _rule(Intent.SERVICES, Cue.SERVICES, unless=Cue.WHERE),
    _rule(Intent.FIND_OFFICE, Cue.WHERE | Cue.FIND | Cue.EXISTS | _OFFICE),
    _rule(Intent.SERVICES, Cue.SERVICES),
    _rule(Intent.HELP, Cue.ABOUT | Cue.HELP, unless=Cue.AGENCY),
    _rule(Intent.START, Cue.START),
)


def intent_of(cues: int) -> Intent:
    """The intent that the cues add up to; UNKNOWN where they add up to none."""
    for rule in RULES:
        if rule.holds(cues):
            return rule.intent
    return Intent.UNKNOWN
