"""Hostile texts wherever a text can stand, on every page that reads them; and hostile names of jobs and files.

A failure is repeated with `tests.faults.texts.TEXTS[NAME]`, put into a home by `tests.faults.text_home`.
`python -m tests.faults hostile_text` takes about ten minutes.
"""

import json
import re
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from interview_coach.core.text.shown import cells
from tests.faults import hostile_names
from tests.faults.figures import Figures
from tests.faults.inside import Said, coach, standing_clock
from tests.faults.text_home import FIELD, FILES, as_it_is, marked, put_home
from tests.faults.texts import TEXTS

WHOLE = {
    "next": "co ro",
    "next --why": "co ro",
    "list": "co ro",
    "list --all": "co ro",
    "show held": "co ro na ti pc em ph ad sa no pl re pr go st se cn sn fe wa do de ha pa nt sc ca pm ac rp en",
    "show no": "co ro na ti pl fr fs fb fk fg fp fo ac ec eo ew",
    "show plan": "co ro na pc pl pr pb pt go se",
    "show old": "co ro na ti pl fr fs fb fk fg fp fo ac ec eo ew",
    "followup held": "co ro na ac",
    "followup no": "co ro na ac",
    "followup plan": "co ro na",
    "followup old": "co ro na",
    "thanks held": "co ro na ti em se ac",
    "thanks held --draft": "na",
    "thanks no": "co ro na ti",
    "thanks plan": "co ro na se",
    "brief held": "co ro",
    "brief plan": "co ro na",
    "tonight plan --show": "co ro",
    "prep held --show": "co ro na pl pr re go st se",
    "prep plan --show": "co ro na pl pr pb go se",
    "prep plan": "co ro",
    "research plan": "co ro",
    "questions plan": "co ro",
    "debrief held --show": "co ro fe wa do de ha pa nt sc ca pm",
    "debrief held": "co ro",
    "feedback no": "co ro na",
    "feedback no --card": "co ro na",
    "feedback no --record": "co ro",
    "review": "co ac",
    "calendar": "co ro",
    "calendar held": "co ro",
    "calendar plan": "co ro",
    "story list": "sl s7",
    "story show tale": "sl s1 s2 s3 s4 s5 s6 s7 s8",
    "match held": "co ro go st se cn sn",
    "practice plan --pack own --minutes 30": "co ro",
    "practice plan --pack own --partner": "",
    "bank show my-own": "qt qa qs qx qf",
    "where": "",
    "check": "",
    "undo --list": "",
    "undo --list held": "",
}
"""Every reading command, and the fields that it must show whole: of `show`, which promises everything, all of them."""
CUT = {"followup held": "rp en"}
"""Fields that a page may cut, if it marks the cut with dots."""
AS_JSON = (
    "next", "list", "list --all", "show held", "show no", "show plan", "show old", "followup held", "followup plan",
    "prep held", "research held", "questions plan", "debrief held", "feedback no", "review", "calendar", "where", "check",
    "story list", "story show tale", "match held",
    "practice plan --pack own",
)  # fmt: skip
WIDTHS = (20, 40, 80, 200)
MANY_WORDS = 100
ON_PAPER, LARGEST_ON_PAPER = ("brief", "thanks"), 900
HUGE = 50_000
"""Letters from which a text is read in two forms only: at 20 columns, a page of it has a million lines."""
QUICK = ("colour", "heap of marks", "YAML of a record")
QUICK_PAGES = (
    "next --why",
    "list --all",
    "show plan",
    "followup held",
    "thanks held",
    "brief plan",
    "tonight plan --show",
    "prep held --show",
    "review",
    "story list",
    "story show tale",
    "match held",
    "practice plan --pack own --minutes 30",
)
NEEDED = {
    "\u200c",
    "\u200d",
    *map(chr, (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD)),
}
"""Format characters that are letters to those who write with them, and move nothing: they are sent as they are."""
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_SPELT = re.compile(r"<U\+([0-9A-F]{4,6})>")
Crimes = list[str]


def run(full: bool) -> Figures:
    """Every text in turn, then names."""
    figures = Figures("Hostile text and names")
    names = tuple(TEXTS) if full else QUICK
    with tempfile.TemporaryDirectory() as folder:
        one = partial(_try_text, Path(folder), full=full)
        if full:
            with ProcessPoolExecutor(2) as pool:
                found = list(pool.map(one, names))
        else:
            found = list(map(one, names))
        figures.count("texts", len(names))
        for commands, crimes in found:
            figures.count("pages read", commands)
            for crime in dict.fromkeys(crimes):
                figures.fail(crime.split(":")[0], crime)
        hostile_names.run(figures, Path(folder), full=full)
    return figures


def _try_text(folder: Path, name: str, *, full: bool) -> tuple[int, Crimes]:
    """How many pages were read with this text, and what was wrong with them."""
    home, text = folder / f"home of {name.replace('/', '-')}", TEXTS[name]
    pages = list(tuple(WHOLE) if full else QUICK_PAGES)
    crimes: Crimes = []
    count = 0
    with standing_clock():
        for by_field in (as_it_is, marked):
            put_home(home, text, by_field)
            for said, words in _read(home, pages, full=full and len(text) < HUGE):
                count += 1
                crimes += _judged(said, words, text if by_field is marked else None)
        put_home(home, text, as_it_is)
        crimes += _as_json(home, text, AS_JSON if full else AS_JSON[:4])
        crimes += _typed(home, text)
    return count, [f"{crime} (text {name!r})" for crime in crimes]


def _read(home: Path, pages: list[str], *, full: bool) -> Iterator[tuple[Said, str]]:
    """Each page at every width, as a pipe and on a screen; the quick form takes two of these."""
    forms = [(20, False), (80, True)]
    if full:
        forms = [(width, screen) for width in WIDTHS for screen in (False, True)]
    for width, screen in forms:
        for words in pages:
            yield coach(home, *words.split(), columns=width, screen=screen), words


def _judged(said: Said, words: str, text: str | None) -> Crimes:
    """What is wrong with a page; `text` is what stands in every field, each word with its mark."""
    crimes = _sent(said, words)
    if text is None or (said.code == 2 and not said.out):
        return crimes
    if words.startswith(ON_PAPER) and cells(text) > LARGEST_ON_PAPER:
        # What would fill a sheet by itself gives way there, and the page says so.
        return crimes
    given = _folded(_COLOUR.sub("", said.out))
    known = set(given.split())
    for field in WHOLE[words].split():
        lost = _lost(marked(text, field), known, given)
        crimes += [f"word lost: {words}, {field}: {lost[0][:60]!r} of {len(lost)}"] if lost else []
    for field in CUT.get(words, "").split():
        lost = _lost(marked(text, field), known, given)
        if lost and "..." not in given and "…" not in given:
            crimes.append(f"cut without a mark: {words}, {field}: {lost[0][:60]!r} of {len(lost)}")
    return crimes


def _lost(text: str, known: set[str], given: str) -> list[str]:
    """The words of the text that are not on the page. Most stand there as words; only the others are looked for inside of it.

    Of a very long text, those at its beginning and at its end.
    """
    words = _folded(text).split()
    if len(words) > 2 * MANY_WORDS:
        words = words[:MANY_WORDS] + words[-MANY_WORDS:]
    return [word for word in words if word not in known and word not in given]


def _folded(text: str) -> str:
    """The text with what was spelt out put back, on one line; backslashes, which Markdown adds, are left out."""
    whole = _SPELT.sub(lambda found: chr(int(found[1], 16)), text.replace("\\", ""))
    return " ".join(whole.split())


def _sent(said: Said, words: str) -> Crimes:
    """Control characters that were sent, and other things that no page may do."""
    crimes = []
    for stream in (said.out, said.err):
        raw = {char for char in _COLOUR.sub("", stream) if _moves(char)}
        crimes += [f"sent U+{ord(char):04X}: {words}" for char in sorted(raw)]
    if "bug in coach" in said.err or said.code not in {0, 2}:
        crimes.append(f"ended badly: {words}: {said.code}, {said.err[:200]!r}")
    return crimes


def _moves(char: str) -> bool:
    """Whether it is a control, format or line separating character, other than a line feed or a letter's own."""
    kind = unicodedata.category(char)
    return (kind in {"Cc", "Zl", "Zp", "Cs"} and char != "\n") or (kind == "Cf" and char not in NEEDED)


def _as_json(home: Path, text: str, commands: tuple[str, ...]) -> Crimes:
    """JSON is valid, sends no control character, and gives each text as it is."""
    crimes: Crimes = []
    for words in commands:
        said = coach(home, *words.split(), "--json")
        crimes += _sent(said, f"{words} --json")
        try:
            found = json.loads(said.out) if said.code == 0 else {}
        except ValueError:
            crimes.append(f"not JSON: {words}")
            continue
        if words.startswith("show") and "job" not in found:
            crimes.append(f"not shown: {words}: exit {said.code}, {said.err[:200]}")
        elif words.startswith("show"):
            crimes += _exact(found["job"], FILES[_file_of(words.split()[1])], text)
    return crimes


def _file_of(job: str) -> str:
    return next(name for name in FILES if name.endswith(f"/{job}.yaml"))


def _exact(job: dict[str, Any], template: str, text: str) -> Crimes:
    """Whether each field holds its text; line feeds at the end of prose belong to the file."""
    held = Counter(each.rstrip("\n") for each in _leaves(job))
    wanted = Counter(as_it_is(text, field).rstrip("\n") for field in FIELD.findall(template))
    missing = wanted - held
    return [f"not exact in JSON: {sum(missing.values())} of {sum(wanted.values())}"] if missing else []


def _leaves(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict | list):
        for each in tree.values() if isinstance(tree, dict) else tree:
            yield from _leaves(each)
    elif isinstance(tree, str):
        yield tree


def _typed(home: Path, text: str) -> Crimes:
    """The text as an answer, a reply and a role, through the options: kept as typed, save blanks around it."""
    wanted = text.replace("\r\n", "\n").strip()
    crimes: Crimes = []
    for line in (
        ("prep", "held", f"--set=pause={text}"),
        ("followup", "held", f"--reply={text}"),
        ("new", "--", "Typed", text),
    ):
        said = coach(home, *line)
        # A dash alone means: what comes on stdin, where nothing comes.
        fine = said.code == 0 or (said.code == 2 and (wanted in ("", "-") or "\0" in text))
        crimes += [] if fine else [f"not taken: {line[0]}: {said.code} {said.err[:100]!r}"]
        crimes += _sent(Said(0, said.out, said.err), f"{line[0]} that records it")
    # A dash alone means: what comes on stdin.
    if not wanted or "\0" in text or wanted == "-":
        return crimes
    job = json.loads(coach(home, "show", "held", "--json").out)["job"]
    kept = {job["prep"]["pause"], *(entry["reply"] for entry in job["log"][-1:])}
    crimes += [] if kept == {wanted} else ["typed, and kept otherwise"]
    return crimes + [f"{crime}, after writing" for crime in _exact_others(job, text)]


def _exact_others(job: dict[str, Any], text: str) -> Crimes:
    return _exact(job, FILES["jobs/held.yaml"].replace("@pr@", ""), text)
