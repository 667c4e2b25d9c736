"""What a sentence's cues add up to: the first rule that holds tells the intent."""

from dataclasses import dataclass

from bot.talk.model import Intent
from bot.talk.understanding.cues import Cue as C


@dataclass(frozen=True, slots=True)
class Rule:
    """Holds where each of `needs` is met by one of its cues and none of `unless` is there."""

    intent: Intent
    needs: tuple[int, ...]
    unless: int = 0

    def holds(self, cues: int) -> bool:
        return not cues & self.unless and all(cues & need for need in self.needs)


def _rule(intent: Intent, *needs: C, unless: C = C.NEUTRAL) -> Rule:
    return Rule(intent, tuple(int(need) for need in needs), int(unless))


_OFFICE = C.OFFICE | C.OFFICES | C.WHICH_OFFICES
_LISTED = C.WHICH_OFFICES | C.OFFICES
_TIMES = C.OPEN | C.OPENS | C.HOURS

RULES: tuple[Rule, ...] = (
    _rule(Intent.FORGET, C.FORGET),
    _rule(Intent.FORGET, C.REMOVE, C.MY_DATA),
    _rule(Intent.SUBSCRIPTIONS, C.SUBSCRIPTIONS, unless=C.STOP | C.REMOVE),
    _rule(Intent.UNSUBSCRIBE, C.STOP | C.REMOVE, C.SUBSCRIPTIONS | C.SUBSCRIBE),
    _rule(Intent.UNSUBSCRIBE, C.NOT, C.SUBSCRIBE),
    _rule(Intent.SUBSCRIBE, C.SUBSCRIBE, unless=C.PRIVACY),
    _rule(Intent.PRIVACY, C.PRIVACY),
    _rule(Intent.UNSUBSCRIBE, C.STOP),
    _rule(Intent.HELP, C.ABOUT, unless=_OFFICE | C.TOPIC | C.AGENCY | C.CHANGE_LANGUAGE),
    _rule(Intent.LIST_OPENINGS, C.NEW_OFFICES, unless=C.HOURS),
    _rule(Intent.LIST_OPENINGS, C.WHICH_OFFICES, C.OPENS | C.OPENED | C.NEW | C.PLAN),
    _rule(Intent.LIST_OPENINGS, _LISTED, C.OPEN, C.PLAN | C.VERB),
    _rule(Intent.LIST_OPENINGS, C.OFFICES, C.OPENS | C.PLAN, unless=C.WHEN | C.HOURS),
    _rule(Intent.OPENING_DATE, C.ENDS, unless=C.TOPIC),
    _rule(Intent.OPENING_DATE, C.OPENED, unless=C.HOURS),
    _rule(Intent.OPENING_DATE, C.OPEN | C.OPENS | _OFFICE | C.AGENCY, C.YET, unless=C.HOURS | C.NEARBY_DAY),
    _rule(Intent.HOURS, C.HOURS, unless=C.PLAN | C.CONTACT),
    _rule(Intent.HOURS, C.OPEN | C.OPENS, C.NEARBY_DAY),
    _rule(Intent.OPENING_DATE, C.OPEN, C.VERB | C.PLAN, unless=C.IS),
    _rule(Intent.OPENING_DATE, C.OPEN, C.PLAN),
    _rule(Intent.OPENING_DATE, C.OPEN, C.IS, C.VERB, C.WHEN),
    _rule(Intent.HOURS, C.OPEN, unless=C.TOPIC),
    _rule(Intent.HOURS, _OFFICE, C.NEARBY_DAY, unless=C.TOPIC | C.CONTACT),
    _rule(Intent.OPENING_DATE, C.OPENS, unless=C.TOPIC),
    _rule(Intent.OPENING_DATE, _OFFICE, C.PLAN, unless=C.TOPIC | C.SERVICES | C.CONTACT),
    _rule(Intent.CONTACT, C.CONTACT),
    _rule(Intent.CONTACT, C.TALK, C.SOMEBODY | C.AGENCY, unless=C.ENGLISH | C.SWEDISH),
    _rule(Intent.LANGUAGE, C.CHANGE_LANGUAGE, unless=C.TOPIC | _OFFICE),
    _rule(Intent.LANGUAGE, C.ENGLISH | C.SWEDISH, unless=C.TOPIC | _OFFICE | C.FIND),
    _rule(Intent.SERVICES, C.TOPIC, unless=C.WHERE | C.FIND),
    _rule(Intent.FIND_OFFICE, C.TOPIC, C.WHERE, _OFFICE, unless=C.SERVICES),
    _rule(Intent.SERVICES, C.TOPIC),
    _rule(Intent.SERVICES, C.SERVICES, unless=C.WHERE),
    _rule(Intent.FIND_OFFICE, C.WHERE | C.FIND | C.EXISTS | _OFFICE),
    _rule(Intent.SERVICES, C.SERVICES),
    _rule(Intent.HELP, C.ABOUT | C.HELP, unless=C.AGENCY),
    _rule(Intent.START, C.START),
)


def intent_of(cues: int) -> Intent:
    """The intent that the cues add up to; UNKNOWN where they add up to none."""
    for rule in RULES:
        if rule.holds(cues):
            return rule.intent
    return Intent.UNKNOWN
