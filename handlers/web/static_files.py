"""The project's own static files, read once and addressed by what is in them."""

import gzip
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from aiohttp import web

_FOLDER = Path(__file__).parent / "static"
_YEAR = "public, max-age=31536000, immutable"
_SHOWN = {".css", ".js", ".svg"}


@dataclass(frozen=True, slots=True)
class StaticFile:
    """One file as it is sent, plain and compressed."""

    body: bytes
    packed: bytes
    content_type: str
    digest: str


class StaticFiles:
    """Files by their path below the folder. What is not in the mapping can't be reached."""

    def __init__(self, files: Mapping[str, StaticFile]) -> None:
        self._files = files

    @classmethod
    def read(cls, *more: Path) -> "StaticFiles":
        """Reads style sheets, scripts and drawings; licences and notes stay inside.

        `more` are folders beside this door's own.
        """
        return cls(
            {
                path.relative_to(folder).as_posix(): _file(path)
                for folder in (_FOLDER, *more)
                for path in sorted(folder.rglob("*"))
                if path.suffix in _SHOWN
            }
        )

    def address(self, name: str) -> str:
        """Where a file is found; it changes with every byte of the file, so it never goes stale."""
        return f"/static/{self._files[name].digest}/{name}"

    def addresses(self) -> list[str]:
        return [self.address(name) for name in self._files]

    async def handle(self, request: web.Request) -> web.Response:
        file = self._files.get(request.match_info["name"])
        if file is None or file.digest != request.match_info["digest"]:
            raise web.HTTPNotFound
        headers = {
            "Cache-Control": _YEAR,
            "Content-Type": file.content_type,
            "Vary": "Accept-Encoding",
        }
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            return web.Response(body=file.packed, headers=headers | {"Content-Encoding": "gzip"})
        return web.Response(body=file.body, headers=headers)


def _file(path: Path) -> StaticFile:
    body = path.read_bytes()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return StaticFile(
        body=body,
        packed=gzip.compress(body, mtime=0),
        content_type=f"{kind}; charset=utf-8",
        digest=sha256(body).hexdigest()[:12],
    )
