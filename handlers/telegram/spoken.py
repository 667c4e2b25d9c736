"""In which language a chat was answered last, for what is said while the database is away."""

from bot.latest import Latest
from bot.talk.model import Language

_MOST = 10_000


class Spoken:
    """Of the chats that were answered last, at most `most`, for as long as the process lives."""

    def __init__(self, most: int = _MOST) -> None:
        self._languages: Latest[int, Language] = Latest(most)

    def note(self, chat_id: int, language: Language) -> None:
        """The chat was answered in it."""
        self._languages[chat_id] = language

    def to(self, chat_id: int, client: Language | None) -> Language:
        """The language to speak: the chat's, else the client's, else Swedish."""
        return self._languages.get(chat_id) or client or Language.SV
