"""The kinds of words that tell what a person wants."""

from enum import IntFlag, auto


class Cue(IntFlag):
    """One bit for each kind of word; a sentence is the sum of its words' bits."""

    NEUTRAL = 0
    WHEN = auto()
    WHERE = auto()
    OFFICE = auto()
    OFFICES = auto()
    WHICH = auto()
    WHICH_OFFICES = auto()
    NEW_OFFICES = auto()
    NEW = auto()
    FIND = auto()
    EXISTS = auto()
    OPENS = auto()
    """Opening as something that happens: "öppnar", "opening"."""
    OPENED = auto()
    OPEN = auto()
    """Being open: "öppet"; the English "open" can be either."""
    OPEN_PLURAL = auto()
    """The Swedish "öppna": to open, or of several, open."""
    SINCE = auto()
    """How long something has been there."""
    VISIT = auto()
    APPLY = auto()
    REGISTER = auto()
    WILL = auto()
    CLOSES = auto()
    """For the day or for good."""
    VERB = auto()
    """Makes a verb of the English "open": "does", "will"."""
    IS = auto()
    YET = auto()
    CLOSED = auto()
    """Being closed, for the day or for good."""
    CLOSED_OFFICES = auto()
    ENDS = auto()
    """Closing for good."""
    PLAN = auto()
    HOURS = auto()
    NEARBY_DAY = auto()
    """A day said from today or by its name: "i morgon", "on Monday", "julafton"."""
    YEAR = auto()
    SUBSCRIBE = auto()
    STOP = auto()
    NOT = auto()
    SUBSCRIPTIONS = auto()
    REMOVE = auto()
    MY_DATA = auto()
    FORGET = auto()
    PRIVACY = auto()
    TALK = auto()
    SOMEBODY = auto()
    CONTACT = auto()
    CHANGE_LANGUAGE = auto()
    SWEDISH = auto()
    ENGLISH = auto()
    SERVICES = auto()
    OTHER_ERRAND = auto()
    """An errand by its name that no source says service offices do: a passport."""
    OTHER_BODY = auto()
    """Who is not at service offices, by name: the police."""
    TOPIC = auto()
    AGENCY = auto()
    COST = auto()
    COLLECT = auto()
    HAND_IN = auto()
    HELP = auto()
    ABOUT = auto()
    BRIEF = auto()
    """The text has few words, so that each of them is what it is about."""
    START = auto()
    SMALLTALK = auto()
