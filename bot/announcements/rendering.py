"""An announcement's text as it is sent, as a page shows it, and as plain words."""

from collections.abc import Sequence
from html import escape

from bot.announcements.markup import Element, Kind, Markup, Node

_TELEGRAM = {
    Kind.LINK: ('<a href="{detail}">', "</a>"),
    Kind.EMOJI: ("", ""),
}
_WEB = {
    Kind.BOLD: ("<strong>", "</strong>"),
    Kind.ITALIC: ("<em>", "</em>"),
    Kind.SPOILER: ('<span class="spoiler" tabindex="0">', "</span>"),
    Kind.LINK: ('<a href="{detail}" rel="noopener noreferrer nofollow">', "</a>"),
    Kind.PRE: ("<pre><code>", "</code></pre>"),
    Kind.EMOJI: ("", ""),
}


def telegram_html(markup: Markup) -> str:
    """The text in Telegram's HTML, always well formed: what `read` makes the same of."""
    return "".join(map(_telegram, markup.nodes)).strip()


def web_html(markup: Markup) -> str:
    """The text as HTML that a page may show as it is: no other tags than Telegram's, no script."""
    return "".join(_web(node, in_pre=False) for node in markup.nodes).strip()


def plain_text(markup: Markup) -> str:
    """The text as plain characters, a link's address after its words."""
    return "".join(map(_plain, markup.nodes)).strip()


def _telegram(node: Node) -> str:
    if isinstance(node, str):
        return escape(node, quote=True).replace("&#x27;", "'")
    inside = "".join(map(_telegram, node.inside))
    if node.kind is Kind.PRE and node.detail:
        return f'<pre><code class="language-{escape(node.detail)}">{inside}</code></pre>'
    if node.kind is Kind.QUOTE and node.detail:
        return f"<blockquote expandable>{inside}</blockquote>"
    return _around(node, inside, _TELEGRAM.get(node.kind))


def _web(node: Node, *, in_pre: bool) -> str:
    if isinstance(node, str):
        shown = escape(node, quote=True)
        return shown if in_pre else shown.replace("\n", "<br>")
    is_pre = node.kind is Kind.PRE
    inside = "".join(_web(each, in_pre=in_pre or is_pre) for each in node.inside)
    if node.kind is Kind.LINK and not node.detail:
        return inside
    return _around(node, inside, _WEB.get(node.kind))


def _around(node: Element, inside: str, tags: tuple[str, str] | None) -> str:
    start, end = tags or (f"<{node.kind}>", f"</{node.kind}>")
    return start.format(detail=escape(node.detail, quote=True)) + inside + end


def _plain(node: Node) -> str:
    if isinstance(node, str):
        return node
    shown = _plain_all(node.inside)
    if node.kind is not Kind.LINK or node.detail in {shown, f"mailto:{shown}", f"tel:{shown}"}:
        return shown
    return f"{shown} ({node.detail})"


def _plain_all(nodes: Sequence[Node]) -> str:
    return "".join(map(_plain, nodes))
