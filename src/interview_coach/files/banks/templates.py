"""The templates of drafts: ours, and in their place those that the person put into `templates/` of the home."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from interview_coach.core.letters.draft import FIELDS, TEMPLATES, Text, read_template, unknown_fields
from interview_coach.core.text.names import close
from interview_coach.errors import BadFile
from interview_coach.files.disk import disk
from interview_coach.files.disk import places as where

ENDING = ".txt"
LARGEST = 64 * 1024
"""Bytes of a template; a long letter has a twentieth of it."""


class Templates(Mapping[str, Text]):
    """Every template by name; a file is read when it is asked for."""

    def __init__(self, home: Path, shipped: Path) -> None:
        self._own = home / where.TEMPLATES
        self._shipped = shipped / where.TEMPLATES

    def __getitem__(self, name: str) -> Text:
        """The person's own template of this name, else ours.

        Raises:
            BadFile: theirs cannot be used; every problem with its line.
        """
        if name not in TEMPLATES:
            raise KeyError(name)
        own = self._own / f"{name}{ENDING}"
        try:
            source, problems = checked(disk.read(own))
        except FileNotFoundError:
            return read_template((self._shipped / f"{name}{ENDING}").read_text(encoding="utf-8"))
        except disk.Unreadable as error:
            raise BadFile([f"{own}:1: {error.what}"]) from None
        if problems:
            raise BadFile(f"{own}:{line}: {what}" for line, what in problems)
        return read_template(source)

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(TEMPLATES)

    def __len__(self) -> int:
        """The number of templates."""
        return len(TEMPLATES)

    def strays(self) -> list[str]:
        """What lies in the person's folder under a name that no template has: it is not used."""
        return [f"{path}:1: {what}" for path in disk.listing(self._own) if (what := stray(path))]


def checked(data: bytes) -> tuple[str, list[tuple[int, str]]]:
    """The text of a template, and all that is wrong with it: line, what, and how to fix it."""
    if len(data) > LARGEST:
        return "", [(1, f"too large for a template; keep it below {LARGEST // 1024} KB")]
    try:
        source = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return "", [(line, "this isn't UTF-8 text; save it as UTF-8")]
    if not source.strip():
        return source, [(1, "the template is empty; write it, or delete the file to have ours")]
    return source, [(line, _unknown(name)) for line, name in unknown_fields(source)]


def _unknown(name: str) -> str:
    near = close(name, list(FIELDS))
    hint = f"did you mean ${near[0]}? " if near else ""
    return f"`${name}` is no field; {hint}known: {', '.join(FIELDS)} (a plain dollar sign is $$)"


def stray(path: Path) -> str | None:
    """The problem with the name of a file among the templates. None if a template has that name."""
    if path.suffix != ENDING or path.stem in TEMPLATES:
        return None
    near = close(path.stem, TEMPLATES)
    hint = f"did you mean {near[0]}{ENDING}?" if near else f"the names: {', '.join(TEMPLATES)}"
    return f"isn't used, because no draft has that name; {hint}"
