"""The options of every page, handed to a command as one value."""

import inspect
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer
from msgspec import Struct

from interview_coach.errors import NotReadable
from interview_coach.flows.options import Json, one_of
from interview_coach.flows.out.output import STDOUT, Force, Output
from interview_coach.flows.out.show import open_session
from interview_coach.session import Session

Format = Literal["text", "md", "html", "pdf"]
FORMATS: tuple[Format, ...] = get_args(Format)
SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
}
PaperSize = Literal["a4", "letter"]
PAPERS: tuple[PaperSize, ...] = get_args(PaperSize)
AsFormat = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="FORMAT", help="text, md, html or pdf.", rich_help_panel="The page on paper"
    ),
]
Open = Annotated[
    bool, typer.Option("--open", help="Show the page in your browser.", rich_help_panel="The page on paper")
]
Paper = Annotated[
    str | None,
    typer.Option(
        "--paper",
        metavar="SIZE",
        help="a4 or letter; if you leave it out, whatever's usual in your country.",
        rich_help_panel="The page on paper",
    ),
]


class PageWanted(Struct, frozen=True):
    """How the page is to come out. No format: as the screen shows it; no paper: what's usual for the person."""

    format: Format | None
    paper: PaperSize | None
    target: str | None
    opened: bool
    force: bool

    @property
    def on_paper(self) -> bool:
        """Whether it leaves the screen."""
        return self.format is not None or self.target is not None


class PageOptions(Struct, frozen=True):
    """What someone typed about the page, as they typed it."""

    as_json: bool
    as_format: str | None
    output: str | None
    opened: bool
    paper: str | None
    force: bool

    @property
    def given(self) -> bool:
        """Whether anything asks for a page; with `--json` the file takes the printout, so it doesn't."""
        in_file = (self.output is not None or self.force) and not self.as_json
        return in_file or self.as_format is not None or self.opened or self.paper is not None

    def session(self, ctx: typer.Context) -> Session:
        """The session of this run, with `--json` and its file settled."""
        return open_session(ctx, as_json=self.as_json, output=self.output, force=self.force)

    def wanted(self) -> PageWanted:
        """The options, read; where no format is given, the ending of the file tells it.

        Raises:
            NotReadable: one of them cannot be read as given, or does not go with another.
        """
        found: Format | None = None
        size: PaperSize | None = None
        if self.as_format is not None:
            found = one_of(self.as_format, FORMATS, "--format")  # type: ignore[assignment]
        if self.paper is not None:
            size = one_of(self.paper, PAPERS, "--paper")  # type: ignore[assignment]
        if self.force and self.output is None:
            raise NotReadable("--force goes with -o FILE.")
        if found is None and self.output not in (None, STDOUT):
            found = SUFFIXES.get(Path(self.output or "").suffix.casefold(), "text")
        if self.opened and found not in (None, "html", "pdf"):
            raise NotReadable("--open shows the page in your browser, so it has to be html or pdf.")
        return PageWanted(
            found or ("html" if self.opened else None), size, self.output, self.opened, self.force
        )


def with_page_options(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the six options of a page, which it takes as one `PageOptions` in `options`.

    Typer reads options off the signature, so the new signature has the six in place of `options`.
    """
    own = [each for each in inspect.signature(command).parameters.values() if each.name != "options"]

    @wraps(command)
    def run(**given: object) -> None:
        options = PageOptions(*(given.pop(option.name) for option in _OPTIONS))  # type: ignore[arg-type]
        command(**given, options=options)

    run.__signature__ = inspect.Signature([*own, *_OPTIONS])  # type: ignore[attr-defined]
    return run


def _option(name: str, kind: object, *, default: object = None) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)


_OPTIONS = (
    _option("as_json", Json, default=False),
    _option("as_format", AsFormat),
    _option("output", Output),
    _option("opened", Open, default=False),
    _option("paper", Paper),
    _option("force", Force, default=False),
)
"""In the order of the fields of `PageOptions`, and of `--help`."""
