"""How often Python looks for garbage: seldom in a service that makes little of it."""

import gc

_NEW_OBJECTS = 100_000
_ROUNDS = 50


def look_for_garbage_seldom() -> None:
    """To be called once when everything is loaded: what is there now is never looked at again.

    The gazetteer, texts and register are hundreds of thousands of objects that stay; walking them
    again and again costs a sixth of the time of an answer.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, _ROUNDS, _ROUNDS)
