"""Places for what goes on at the same time."""

from bot.slots import Slots


def test_so_many_of_each_and_in_all() -> None:
    slots = Slots(each=2, overall=3)

    assert [slots.enter("a") for _ in range(3)] == [True, True, False]
    assert [slots.enter("b") for _ in range(2)] == [True, False]
    slots.leave("a")
    assert slots.enter("b")
    assert len(slots) == 3
