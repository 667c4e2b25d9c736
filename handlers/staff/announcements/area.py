"""All pages of announcements."""

from aiohttp import web

from bot.wake import Wake
from handlers.staff.announcements.deciding import Deciding
from handlers.staff.announcements.following import Following, Pulse
from handlers.staff.announcements.live_preview import LivePreview
from handlers.staff.announcements.parts import Parts
from handlers.staff.announcements.showing import Showing
from handlers.staff.announcements.writing import Writing
from handlers.staff.doorkeeper import Doorkeeper


class AnnouncementArea:
    """The area of the console below `/staff/meddelanden`."""

    def __init__(self, parts: Parts, wake: Wake, pulse: Pulse | None = None) -> None:
        self._following = Following(parts, wake, pulse)
        # What has an address of its own goes before what takes any number.
        self._areas = (
            Writing(parts),
            LivePreview(parts),
            Showing(parts),
            Deciding(parts),
            self._following,
        )

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        return [route for area in self._areas for route in area.routes(keeper)]

    def close(self) -> None:
        """Ends every stream."""
        self._following.close()
