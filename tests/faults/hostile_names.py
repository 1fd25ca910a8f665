"""Hostile names: of companies that become files, of what is typed as NAME, and of files that somebody put there."""

import json
import re
import unicodedata
from pathlib import Path

from tests.faults import hand_made
from tests.faults.figures import Figures
from tests.faults.inside import coach, standing_clock

COMPANIES = (
    "con", "CON", "Con.", "aux.txt", "nul", "prn ", "com1", "COM1.yaml", "com\u00b9", "LPT9", "lpt\u00b3", "conin$",
    "clock$", "caf\u00e9", "cafe\u0301", "CAFE", "Acme", "acme", "ACME", "\uff21\uff23\uff2d\uff25", "acme ", "a" * 255,
    "a" * 256, "a" * 79 + " b", "\u00e9" * 300, "\U0001f642" * 100, "x" * 100_000, "..", ".", "/", "\\", "../../etc/passwd",
    "/etc/passwd", "jobs/acme", "C:\\Windows", "\\\\host\\share", ".hidden", ".yaml", "a.yaml", "a.", "a...", "~", "~root",
    "\U0001f642", "\U0001f1f3\U0001f1f4", "\u0645\u0631\u062d\u0628\u0627", "\u65e5\u672c\u8a9e", "\u05e9\u05dc\u05d5\u05dd",
    "---", "-", "-x", "--help", "_", "*", "?", "a*b?c<d>e|f\"g:h", "%s%n", "$HOME", "`id`", "job", "job-2", "acme-2",
    "a\nb", "a\tb", "a\x1b[31mb", "\u202eemca", "a\u200bcme", "\u0130stanbul", "\u0131", "stra\u00dfe", "STRASSE", "\ufb01x",
    "\u01c6", "\u039f\u0394\u039f\u03a3", "\u043e\u043e\u043e", "a\u2028b", "settings", ".lock", ".journal", "archive",
)  # fmt: skip
QUICK_COMPANIES = (
    "con",
    "COM1.yaml",
    "caf\u00e9",
    "cafe\u0301",
    "../../etc/passwd",
    "\U0001f642",
    "---",
    "a" * 256,
)
NAMES = (
    "../../etc/passwd", "/etc/passwd", "../outside", "../../outside", "outside", "jobs/../../outside", "./acme", "jobs/acme",
    "acme.yaml", "acme/", "acme/.", "a\0b", "\0", "..", ".", "/", "~", "x" * 100_000, "x/" * 50_000, "*", "?", "[a]*", ".*", "%s",
    "$HOME", "C:\\acme", "..\\outside", "-", "\u202eacme", "file:///etc/passwd", ".journal", ".lock", "settings", "../archive/x",
)  # fmt: skip
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
SAFE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.yaml")
LONGEST = 100
OUTSIDE = "schema: 1\ncompany: Outside\n"


def run(figures: Figures, folder: Path, *, full: bool) -> None:
    """Names of companies, names typed, and files put there by hand."""
    with standing_clock():
        _companies(figures, folder / "named" / "home", COMPANIES if full else QUICK_COMPANIES)
        _typed_names(figures, folder / "typed" / "home", NAMES if full else NAMES[:6])
    hand_made.run(figures, folder / "hand made", full=full)


def _companies(figures: Figures, home: Path, companies: tuple[str, ...]) -> None:
    """A job for each company, and one more with it as its role: every file is inside, safe, and its own."""
    ids: dict[str, tuple[str, str]] = {}
    home.parent.mkdir(parents=True)
    for company, role in [
        pair for name in companies for pair in ((name, ""), (name, "again"), ("Role", name))
    ]:
        said = coach(home, "new", "--json", "--", company, *([role] if role else []))
        figures.count("jobs with hostile names")
        if said.code == 0:
            job_id = json.loads(said.out)["id"]
            if job_id in ids:
                figures.fail("two jobs in one file", f"{company[:40]!r} {role[:40]!r} and {ids[job_id]!r}")
            ids[job_id] = (company, role)
        elif said.code not in {1, 2} or "bug in coach" in said.err:
            figures.fail("not made", f"{company[:40]!r}: {said.code} {said.err[:100]!r}")
    _files_are_safe(figures, home, set(ids))
    for job_id, (company, role) in ids.items():
        _found_again(figures, home, job_id, company, role)


def _files_are_safe(figures: Figures, home: Path, ids: set[str]) -> None:
    names = [path.name for path in (home / "jobs").iterdir()]
    for name in names:
        if not SAFE.fullmatch(name) or RESERVED.fullmatch(name) or len(name) > LONGEST:
            figures.fail("name not safe everywhere", repr(name))
    alike = {unicodedata.normalize("NFC", name).casefold() for name in names}
    if len(alike) != len(names) or {name.removesuffix(".yaml") for name in names} != ids:
        figures.fail("files and jobs differ", f"{len(names)} files, {len(ids)} jobs")
    if [path.name for path in home.parent.iterdir()] != [home.name]:
        figures.fail("made outside of the home", str(sorted(home.parent.iterdir())))


def _found_again(figures: Figures, home: Path, job_id: str, company: str, role: str) -> None:
    """By its id always; by its company, unless several have it: then all of them are named."""
    said = coach(home, "show", "--json", "--", job_id)
    job = json.loads(said.out)["job"] if said.code == 0 else {}
    if (job.get("company"), job.get("role")) != (company.strip(), role.strip()):
        figures.fail("not found by its id", f"{job_id}: {said.code} {said.err[:100]!r}")
    named = coach(home, "show", "--json", "--", company)
    found = named.code == 0 and bool(json.loads(named.out)["job"]["company"])
    several = named.code == 3 and " matches more than one" in named.err
    if not found and not several:
        figures.fail(
            "not found by its company", f"{company[:40]!r} ({job_id}): {named.code} {named.err[:100]!r}"
        )


def _typed_names(figures: Figures, home: Path, names: tuple[str, ...]) -> None:
    """Whatever is typed as NAME, nothing outside of the home is read, and the answer is that there is no such job."""
    (home / "jobs").mkdir(parents=True)
    (home / "jobs" / "acme.yaml").write_text("schema: 1\ncompany: Acme\n", encoding="utf-8")
    for place in (home, home.parent, home.parent.parent):
        (place / "outside.yaml").write_text(OUTSIDE, encoding="utf-8")
    for name in names:
        for words in (
            ["show"],
            ["show", "--json"],
            ["calendar"],
            ["followup"],
            ["prep", "--set", "goal=x"],
            ["outcome", "--on", "today"],
        ):
            more = ["no"] if words[0] == "outcome" else []
            said = coach(home, *words, "--", name, *more)
            figures.count("hostile names typed")
            # All words count: `./acme` may name Acme, which is inside.
            mine = said.code in {0, 1} and "acme" in name
            if (said.code not in {2, 3} and not mine) or "Outside" in said.out or "bug" in said.err:
                figures.fail(
                    "NAME found what it should not", f"{' '.join(words)} {name[:40]!r}: {said}"[:300]
                )
    if (home.parent / "outside.yaml").read_text(encoding="utf-8") != OUTSIDE:
        figures.fail("written outside of the home", "outside.yaml")
