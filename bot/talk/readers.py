"""Whom a reply speaks to: one person, or a group that follows places together."""

from dataclasses import replace

from bot.talk.model import Reply, Text

FACT = "readers"
"""A fact of every text, so that any of them can speak to a group in its own words."""
ONE, GROUP = "one", "group"


def to_group(reply: Reply) -> Reply:
    """The reply as it is said to a group: "ni" for "du" where it is the group that is meant.

    What only the one who asked has to do with stays in the singular: their place, their errand.
    """
    return replace(
        reply,
        blocks=tuple(replace(block, text=_to_group(block.text)) for block in reply.blocks),
        choices=tuple(
            tuple(replace(choice, label=_to_group(choice.label)) for choice in row)
            for row in reply.choices
        ),
    )


def _to_group(said: Text) -> Text:
    return Text(said.key, (*said.facts, (FACT, GROUP)))
