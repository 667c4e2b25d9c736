"""The first words, help, and where the facts come from."""

from bot.talk import choices
from bot.talk.answers import buttons
from bot.talk.answers.answer import Answer, Rows, item, note, paragraph, source, title
from bot.talk.choices import Verb
from bot.talk.model import Choice, Intent, text
from bot.talk.scene import Scene


def start(scene: Scene) -> Answer:
    """What the bot is for, and the first thing to do."""
    return Answer(
        intent=Intent.START,
        blocks=(
            title(text("start-title")),
            paragraph(text("start-text")),
            note(text("start-note")),
        ),
        memory=scene.memory,
        choices=(*buttons.to_start(), _more(scene)),
    )


def help_(scene: Scene) -> Answer:
    """Examples of what one can ask."""
    examples = ("place", "opening", "services", "openings", "follow", "language")
    return Answer(
        intent=Intent.HELP,
        blocks=(
            title(text("help-title")),
            paragraph(text("help-text")),
            *(item(text(f"help-example-{name}")) for name in examples),
            note(text("help-note")),
        ),
        memory=scene.memory,
        choices=(*buttons.to_start(), *_about_us(), _more(scene)),
    )


def about(scene: Scene) -> Answer:
    """Where the facts come from, with the licences' attributions."""
    return Answer(
        intent=Intent.HELP,
        blocks=(
            title(text("about-title")),
            paragraph(text("about-offices")),
            source(text("about-official"), buttons.OFFICIAL),
            paragraph(text("about-places")),
        ),
        memory=scene.memory,
        choices=((Choice(text("button-privacy"), choices.data(Verb.PRIVACY)),),),
    )


def _about_us() -> Rows:
    names = {
        "button-contact": Verb.CONTACT,
        "button-about": Verb.ABOUT,
        "button-privacy": Verb.PRIVACY,
    }
    return (tuple(Choice(text(key), choices.data(verb)) for key, verb in names.items()),)


def _more(scene: Scene) -> tuple[Choice, ...]:
    help_button = Choice(text("button-help"), choices.data(Verb.HELP))
    return (help_button, buttons.other_language(scene.language))
