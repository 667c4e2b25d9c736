"""Whether a page in a real browser is readable by everyone, as far as a program can tell."""

import json
from importlib import resources

from playwright.async_api import Page

NARROW = {"width": 320, "height": 640}
ZOOMED = {"width": 320, "height": 256}
"""What a screen of 1280 x 1024 has room for at 400 %."""
DESKTOP = {"width": 1280, "height": 900}
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_WHOLE = {"resultTypes": ["violations"]}
_CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


async def assert_readable(page: Page, where: str) -> None:
    """The page as it stands: axe-core finds nothing, in light and dark, and no width scrolls."""
    assert await faults_of(page) == [], where


async def faults_of(page: Page, *, dark: bool = True) -> list[tuple[str, object]]:
    """What axe-core finds in light colours, and of what depends on them in dark ones if `dark`."""
    size = page.viewport_size
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(_axe())
    # Colours that glide from one to the other would be looked at half way.
    await page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found = await _found_by_axe(page, _CONTRAST) if dark else []
    await page.emulate_media(color_scheme="light")
    found += await _found_by_axe(page, _WHOLE)
    for each in (ZOOMED, DESKTOP, NARROW):
        await page.set_viewport_size(each)  # type: ignore[arg-type]
        if await page.evaluate(SIDEWAYS) > 0:
            found.append(("sideways", each))
    if size is not None:
        await page.set_viewport_size(size)
    return found


async def _found_by_axe(page: Page, options: object) -> list[tuple[str, object]]:
    violations = await page.evaluate(f"axe.run({json.dumps(options)}).then(r => r.violations)")
    return [(v["id"], [node["html"][:200] for node in v["nodes"]]) for v in violations]


def _axe() -> str:
    return (resources.files("axe_playwright_python") / "axe.min.js").read_text()
