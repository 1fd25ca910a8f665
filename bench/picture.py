"""Makes docs/picture.svg: two screens of the program, as a terminal shows them.

    python bench/picture.py

A home is filled with invented jobs, and the program is run on it. The picture is drawn from what it prints.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

PICTURE = Path(__file__).parents[1] / "docs" / "picture.svg"
NOW = "2026-12-01"
COLUMNS = 80
MADE = (
    ("2026-11-10", 'new Orbital Engineer --on "20 nov" --with "Ana Ruiz, manager"'),
    ("2026-11-27", "outcome orbital offer --by 2026-12-04"),
    ("2026-11-20", 'new Northwind Analyst --on "30 nov" --with "Sam Ode, manager" --with "Lin Park, hr"'),
    ("2026-11-10", 'new Helios "Site planner" --on "3 dec 14:00" --kind panel --with "Ines Costa, manager"'),
    ("2026-11-20", 'research helios --set "org-why=Cities pay late, and they plan for that."'),
    ("2026-11-10", 'new Kestrel Planner --on "12 nov" --with "Dana Roy, manager"'),
    ("2026-11-12", "followup kestrel --done thank-you --by email"),
    ("2026-11-12", "followup kestrel --promised 2026-11-26"),
    ("2026-11-10", 'new Lumen "Data engineer" --on "24 nov" --with "Uma Ray, hr"'),
    ("2026-11-25", "followup lumen --done thank-you --by email"),
    ("2026-11-25", "followup lumen --promised 2026-12-04"),
    ("2026-11-25", "followup lumen --done debrief"),
)
SHOWN = ("", "followup kestrel")
COLORS = {"1": "font-weight='bold'", "2": "fill='#8b949e'", "36": "fill='#4ec9d8'", "32": "fill='#6cc56c'"}
SIZE, LINE, MARGIN = 14, 20, 20
WIDE = 8.43
"""How wide a character of this size is in the fonts that are named."""
STYLED = re.compile(r"\x1b\[([0-9;]*)m")


def screen(home: Path, words: str, now: str, color: str) -> str:
    """What the program prints to this line."""
    given = {
        "PATH": os.environ["PATH"], "COACH_HOME": str(home), "COACH_NOW": now, "TZ": "Europe/Berlin",
        "COLUMNS": str(COLUMNS), "HOME": str(home),
    }  # fmt: skip
    line = [sys.executable, "-m", "interview_coach", "--color", color, *shlex.split(words)]
    done = subprocess.run(
        line, env=given, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    )
    return done.stdout.rstrip("\n")


def drawn_line(line: str, y: int) -> str:
    """One line of the screen as SVG, with its styles."""
    parts, column = [], 0
    texts = STYLED.split(line)
    styles = ["", *texts[1::2]]
    for text, style in zip(texts[::2], styles, strict=True):
        marks = " ".join(COLORS[code] for code in style.split(";") if code in COLORS)
        # Blanks in a row count as one in SVG: what's between them has a place of its own.
        for found in re.finditer(r"\S+(?: \S+)*", text):
            x, width = MARGIN + (column + found.start()) * WIDE, len(found[0]) * WIDE
            parts.append(
                f"<text x='{x:.1f}' y='{y}' textLength='{width:.1f}' {marks}>{escape(found[0])}</text>"
            )
        column += len(text)
    return "".join(parts)


def drawn(lines: list[str]) -> str:
    """The lines as a picture of a terminal."""
    width, height = int(COLUMNS * WIDE) + 2 * MARGIN, len(lines) * LINE + 2 * MARGIN
    rows = "\n".join(
        found for number, line in enumerate(lines) if (found := drawn_line(line, MARGIN + 14 + number * LINE))
    )
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' height='{height}'>\n"
        f"<rect width='{width}' height='{height}' rx='8' fill='#161b22'/>\n"
        f"<g font-family='DejaVu Sans Mono, Menlo, Consolas, monospace' font-size='{SIZE}' fill='#e6edf3'>"
        f"\n{rows}\n</g>\n</svg>\n"
    )


def picture() -> str:
    """The picture, made anew."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        for day, words in MADE:
            screen(home, words, day, "never")
        lines = []
        for words in SHOWN:
            lines += [
                f"\x1b[2m$\x1b[0m coach {words}".rstrip(),
                "",
                *screen(home, words, NOW, "always").split("\n"),
                "",
            ]
    return drawn(lines[:-1])


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
