"""Copies that programs which sync leave next to a file, known by their names, in any language.

Syncthing, Dropbox, OneDrive, iCloud, Google Drive, Nextcloud and their like put something behind the name of the file, and
a file manager may put it before. What coach names itself is letters, digits and dashes, so `acme-2` is never a copy.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable

# Patterns as texts: most runs need none of them, and making them takes longer than all else here.
_OF_OURS = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ALWAYS = (
    r"(?i)\.sync-conflict-|-safebackup-\d|conflicted copy|conflict copy|[(（\[][^)）\]]*(?:konfli|confli|конфли)"
    r"|競合コピー|冲突副本|衝突複本|충돌|[ _]conflict[ _-]?\d"
)
"""Wordings that mean a copy also where the file itself is gone."""
_WORDS = (
    r"(?i)confli|konfli|конфл|競合|冲突|衝突|충돌|cop(?:y|ie|ia)|cópia|kop(?:ie|i|ia|io|ya)\b|másolat|копи|コピー|副本|拷贝"
    r"|複本|복사본|نسخة|עותק|αντίγραφο|safebackup|duplicate"
)
_COUNTED = r" \d{1,3}"
_IN_BRACKETS = r"[ _-]?[(（\[].*[)）\]](?: \d{1,3})?"
_SINCE = r"~\d{8}.*"
_COMPUTER = r"[-_].*[A-Z].*"
"""OneDrive puts the name of the computer behind that of the file."""


def copies(names: Iterable[str], elsewhere: Callable[[], Iterable[str]] = tuple) -> dict[str, str | None]:
    """Those of these files that are copies, each with the name of what it copies; None where that is gone.

    `elsewhere` are names of files that may be copied as well; they are asked for where they matter.
    """
    known = list(names)
    odd = [name for name in known if not re.fullmatch(_OF_OURS, _stem(name))]
    if not odd:
        return {}
    originals = sorted({*known, *elsewhere()}, key=len, reverse=True)
    found = {}
    for name in odd:
        original = next((each for each in originals if each != name and _is_copy_of(name, each)), None)
        if original or is_always_copy(name):
            found[name] = original
    return found


def is_always_copy(name: str) -> bool:
    """Whether this is the name of a copy, whatever else there is."""
    return re.search(_ALWAYS, _stem(name)) is not None


def _is_copy_of(name: str, original: str) -> bool:
    stem, other = _stem(name), _stem(original)
    if _ending(name) != _ending(original):
        return False
    if stem.casefold().endswith(f" {other.casefold()}"):
        return re.search(_WORDS, stem[: -len(other)]) is not None
    behind = stem[len(other) :]
    if not behind or stem[: len(other)].casefold() != other.casefold():
        return False
    forms = (_COUNTED, _IN_BRACKETS, _SINCE, *((_COMPUTER,) if re.fullmatch(_OF_OURS, other) else ()))
    return any(re.fullmatch(form, behind) for form in forms) or _is_worded(behind)


def _is_worded(behind: str) -> bool:
    """Whether these letters behind a name are words for a copy, set apart from it."""
    return not (behind[0].isascii() and behind[0].isalnum()) and re.search(_WORDS, behind) is not None


def _stem(name: str) -> str:
    return unicodedata.normalize("NFC", name.rpartition(".")[0] or name)


def _ending(name: str) -> str:
    return name.rpartition(".")[2].casefold()
