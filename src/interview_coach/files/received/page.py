"""The text of an HTML page as a reader sees it. Nothing is fetched, and what is hidden is left out."""

import re
from html.parser import HTMLParser

_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "object", "select"})
_BLOCKS = frozenset({
    "p", "div", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer",
    "blockquote", "pre", "form", "hr", "center", "dl", "dt", "dd",
})  # fmt: skip
_EMPTY = frozenset({
    "br", "hr", "img", "meta", "link", "input", "area", "base", "col", "embed", "source", "track", "wbr",
})  # fmt: skip
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:px|pt|em|%)?\s*(?:;|$|!)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)"
    r"|max-height\s*:\s*0|mso-hide\s*:\s*all|color\s*:\s*(?:transparent)",
    re.IGNORECASE,
)
DEEPEST = 2000
"""Tags inside each other that are followed; what is deeper is left out."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._open: list[tuple[str, bool]] = []
        """The tags that are open, each with whether it hides what is in it."""
        self._hidden = 0
        self._quotes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "br":
            self._add("\n")
        elif tag == "li":
            self._add("\n- ")
        elif tag in _BLOCKS:
            self._add("\n" if tag in ("tr", "dt", "dd") else "\n\n")
        elif tag in ("td", "th"):
            self._add(" ")
        if tag in _EMPTY or len(self._open) >= DEEPEST:
            return
        hides = tag in _UNSEEN or "hidden" in given or bool(_HIDING.search(given.get("style") or ""))
        self._open.append((tag, hides))
        self._hidden += hides
        self._quotes += tag == "blockquote"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self._open):
            return
        while self._open:
            name, hides = self._open.pop()
            self._hidden -= hides
            self._quotes -= name == "blockquote"
            if name == tag:
                break
        if tag in _BLOCKS:
            self._add("\n\n" if tag != "tr" else "\n")

    def handle_data(self, data: str) -> None:
        self._add(re.sub(r"\s+", " ", data))

    def _add(self, text: str) -> None:
        if self._hidden:
            return
        self.parts.append(text.replace("\n", "\n> ") if self._quotes and "\n" in text else text)


def text_of_page(page: str) -> str:
    """What a reader of the page sees, in lines. Quoted parts have `>` in front."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    text = (
        "".join(reader.parts)
        .replace("\u00a0", " ")
        .replace("\u200b", "")
        .replace("\u200c", "")
        .replace("\u00ad", "")
    )
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
