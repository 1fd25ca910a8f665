"""`coach demo`: six weeks of an invented person, played through the real program in a home that is gone afterward."""

import os
import shlex
import subprocess
import sys
import tempfile

import typer
from msgspec import Struct

from interview_coach.core.text.when import short_day
from interview_coach.flows.out.show import open_session
from interview_coach.prompts.asking import Sign
from interview_coach.session import Session

ZONE = "Europe/Berlin"
WIDTH = 80
READ = 65536
COACH = (sys.executable, "-m", "interview_coach", "--color", "never")


class Scene(Struct, frozen=True):
    """A moment of the story: the day, what goes on, what the person types, and what they answer."""

    day: str
    says: str
    words: tuple[str, ...]
    answers: tuple[str, ...] = ()


STORY = (
    Scene(
        "2026-11-19",
        "Brightwell invites Mira to an interview next Thursday. She types coach new and answers a few "
        "questions.",
        ("new",),
        ("Brightwell", "Junior analyst", "thu 26 nov 14:00", "Jonas Reuter, Head of Data, manager; Amal Said, hr"),
    ),
    Scene(
        "2026-11-22",
        "She has ten minutes to look the company up. To stop, she types a period, and her answers are saved.",
        ("research", "brightwell", "--about", "organisation"),
        ("Small shops can't read their own sales figures.", "."),
    ),
    Scene(
        "2026-11-23",
        "She writes down something she's done. She can also type the whole story in one command.",
        (
            "story", "add", "The food bank report",
            "--set", "situation=The weekly report was wrong so often that no one trusted it.",
            "--set", "action=I asked each shop what it keeps count of, and rebuilt the report from that.",
            "--set", "outcome=Now the shops plan their week with it.",
            "--set", "numbers=errors from 9 a week to 1",
        ),
    ),
    Scene(
        "2026-11-23",
        "She matches that story to what they probably want.",
        (
            "match", "brightwell", "--goal", "Weekly reports that shops trust", "--story", "food bank",
            "--say", "You want reports that shops trust. I've built one.",
        ),
    ),
    Scene(
        "2026-11-24",
        "She tries her first question on a made-up manager.",
        ("practice", "brightwell", "--conversation", "--manager", "clear", "--say", "What does success look like here?"),
    ),
    Scene("2026-11-27", "The interview was yesterday. What now?", ()),
    Scene(
        "2026-11-27",
        "She's thanked them both, and she tells the coach.",
        ("followup", "brightwell", "--done", "thank-you", "--by", "email"),
    ),
    Scene("2026-11-27", "Her notes are written, too.", ("followup", "brightwell", "--done", "debrief")),
    Scene(
        "2026-12-04",
        "It's been a week, and no one's written. She'd love to ask how things stand.",
        ("followup", "brightwell", "--done", "check-in"),
    ),
    Scene("2026-12-11", "It's been two weeks since her thank-yous.", ("followup", "brightwell")),
    Scene(
        "2026-12-11",
        "So she checks in, once.",
        ("followup", "brightwell", "--done", "check-in", "--by", "email"),
    ),
    Scene(
        "2026-12-16",
        "They write back.",
        ("followup", "brightwell", "--reply", "Thank you for asking. It's taking longer than we thought."),
    ),
    Scene(
        "2026-12-30",
        "After two more weeks of silence, she lets it go.",
        ("outcome", "brightwell", "moved-on"),
    ),
)  # fmt: skip


def run(ctx: typer.Context) -> None:
    """Six weeks of a made-up job search, in two minutes. Your own files aren't touched."""
    session = open_session(ctx)
    with tempfile.TemporaryDirectory(prefix="coach-demo-") as home:
        for scene in STORY:
            session.out.write(_played(session, scene, home))
            if scene != STORY[-1] and _wants_to_stop(session):
                break
    session.out.write(
        "\nThat was the demo. Nothing was saved. To get ready for your own interview: coach prep\n"
    )


def _wants_to_stop(session: Session) -> bool:
    """At a terminal, wait for Enter; whether they've seen enough."""
    if not (session.may_ask and session.out.is_terminal):
        return False
    return session.ask.text("Enter to go on, a period to stop") is Sign.STOP


def _played(session: Session, scene: Scene, home: str) -> str:
    """The scene: its day, the command, and what the program prints to it."""
    environment = {
        **os.environ,
        "COACH_HOME": home,
        "COACH_NOW": f"{scene.day}T09:00",
        "TZ": ZONE,
        "COLUMNS": str(WIDTH),
    }
    told = _asked(scene, environment) if scene.answers else _run(scene, environment)
    day = short_day(session.today.fromisoformat(scene.day))
    typed = _folded(["$ coach", *map(_quoted, scene.words)])
    lines = [line for line in told.splitlines() if line.strip() and "coach undo" not in line]
    return "\n".join([f"\n{day}: {scene.says}", typed, *lines, ""])


def _run(scene: Scene, environment: dict[str, str]) -> str:
    """What the program prints where nothing is asked."""
    done = subprocess.run(  # noqa: S603 - this very program, with words of its own
        [*COACH, "--no-input", *scene.words],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def _asked(scene: Scene, environment: dict[str, str]) -> str:
    """What the program prints and asks at a terminal of its own, with the answers as they're typed there."""
    # Imported here: only this needs a terminal of its own.
    import pty

    ours, theirs = pty.openpty()
    surroundings = environment | {"ACCESSIBLE": "1"}
    with subprocess.Popen(  # noqa: S603 - this very program, with words of its own
        [*COACH, *scene.words], env=surroundings, stdin=theirs, stdout=theirs, stderr=theirs
    ):
        os.close(theirs)
        told, at = b"", 0
        left = list(scene.answers)
        while data := _next(ours):
            told += data
            if left and told.endswith(b": ") and len(told) > at:
                os.write(ours, left.pop(0).encode() + b"\n")
                at = len(told)
    os.close(ours)
    return told.decode().replace("\r\n", "\n")


def _next(terminal: int) -> bytes:
    """What comes next from this terminal; nothing at its end, which Linux tells by an error."""
    try:
        return os.read(terminal, READ)
    except OSError:
        return b""


def _folded(words: list[str]) -> str:
    """The command as one may type it in several lines: broken between words, none wider than 80."""
    lines = [""]
    for word in words:
        if lines[-1] and len(lines[-1]) + len(word) + 3 > WIDTH:
            lines[-1] += " \\"
            lines.append("   ")
        lines[-1] += f" {word}" if lines[-1] else word
    return "\n".join(lines)


def _quoted(word: str) -> str:
    return word if shlex.quote(word) == word else f'"{word}"'
