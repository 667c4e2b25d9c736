"""How to reach a person: the agencies' telephone numbers."""

from bot.talk.answers import buttons
from bot.talk.answers.answer import Answer, item, note, paragraph, title
from bot.talk.model import Intent, text
from bot.talk.scene import Scene


def contact(scene: Scene) -> Answer:
    """All agencies' telephone numbers, each leading to the agency's own pages."""
    agencies = scene.knows.register.agencies.values()
    lines = tuple(
        item(text("contact-line", agency=a.name[scene.language], phone=a.phone), a.url)
        for a in agencies
    )
    return Answer(
        intent=Intent.CONTACT,
        blocks=(
            title(text("contact-title")),
            paragraph(text("contact-text")),
            *lines,
            note(text("contact-offices")),
        ),
        memory=scene.memory,
        choices=buttons.to_start(),
    )
