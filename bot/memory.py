"""How often Python looks for garbage: seldom in a process that makes little of it."""

import gc

_NEW_OBJECTS = 100_000
_ROUNDS = 50


def look_for_garbage_seldom() -> None:
    """To be called first: nearly all that a start makes stays, and looking takes a fifth of it."""
    gc.set_threshold(_NEW_OBJECTS, _ROUNDS, _ROUNDS)


def never_look_again() -> None:
    """To be called once when everything is loaded: what is there now is garbage never more.

    The gazetteer, texts and register are hundreds of thousands of objects that stay; walking them
    again and again costs a sixth of the time of an answer.
    """
    gc.collect()
    gc.freeze()
