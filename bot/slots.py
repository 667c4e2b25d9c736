"""How many things may go on at a time: connections, event streams."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Slots:
    """At most so many things at a time (streams, connections), for each key and in all."""

    each: int
    overall: int
    _taken: dict[str, int] = field(default_factory=dict)
    _count: int = 0

    def enter(self, key: str) -> bool:
        """Takes a slot, where there is one; `leave` gives it back."""
        taken = self._taken.get(key, 0)
        if taken >= self.each or self._count >= self.overall:
            return False
        self._taken[key] = taken + 1
        self._count += 1
        return True

    def leave(self, key: str) -> None:
        """Gives back a slot."""
        left = self._taken[key] - 1
        self._count -= 1
        if left:
            self._taken[key] = left
        else:
            del self._taken[key]

    def __len__(self) -> int:
        return self._count
