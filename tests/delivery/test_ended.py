"""What a claim ends without a try is counted too."""

from collections import Counter

from bot.delivery.policy import DeliveryState
from tests.delivery.builders import DAY, MINUTE, NOON, Stores, found


async def test_what_a_claim_ends_is_told(stores: Stores) -> None:
    ended: Counter[DeliveryState] = Counter()

    def note(state: DeliveryState, many: int) -> None:
        ended[state] += many

    for address in ("telegram:1", "telegram:2", "telegram:3"):
        await stores.follow(address)
    await stores.tell(found())
    telling = stores.deliveries.telling(note)
    late = NOON + 15 * DAY
    assert not await telling.claim("telegram", 10, late, late + MINUTE, urgent_only=False)
    assert +ended == Counter({DeliveryState.EXPIRED: 3})
