"""temporary"""

from bot.talk.model import Reply
from bot.texts import Texts


def as_data(reply: Reply, texts: Texts, text: str) -> dict[str, object]:
    return {
        "text": text,
        "language": str(reply.language),
        "intent": str(reply.intent),
        "place": {
            "outcome": str(reply.place.outcome),
            "municipalities": list(reply.place.municipalities),
            "how": str(reply.place.how),
        },
        "offices": [],
        "answer": "\n".join(texts.render(b.text, reply.language) for b in reply.blocks),
        "buttons": [
            [{"text": texts.render(c.label, reply.language), "data": c.data} for c in row]
            for row in reply.choices
        ],
    }
