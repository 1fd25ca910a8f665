"""The bytes of a YAML file as its text, or why they are none."""

import re
from codecs import BOM_UTF8

from interview_coach.files.yaml.nodes import MAX_BYTES, YamlProblem


def text_of(data: bytes) -> str:
    """The text in these bytes.

    Raises:
        YamlProblem: there are too many of them, they are not UTF-8, or they hold what no record has.
    """
    if len(data) > MAX_BYTES:
        raise YamlProblem(
            1, f"the file is larger than {MAX_BYTES // 1024 // 1024} MiB; move long texts elsewhere"
        )
    try:
        # Not the codec utf-8-sig: it is a module of its own, and loading that may fail on a disk that fails.
        text = data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise YamlProblem(line, "not UTF-8 text; save the file as UTF-8") from None
    if (at := text.find("\0")) >= 0:
        raise YamlProblem(text.count("\n", 0, at) + 1, "a NUL character; remove it")
    if found := _CONFLICT.search(text):
        line = text.count("\n", 0, found.start()) + 1
        what = f"a merge left two versions (`{found[0].strip()}`); keep one, and remove the markers"
        raise YamlProblem(line, what)
    return text


_CONFLICT = re.compile(r"^(<{7}|>{7}|\|{7})(?= )", re.MULTILINE)
"""The lines that git and others put around two versions. A text cannot hold them: its lines are set in."""
