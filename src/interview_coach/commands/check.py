"""`coach check`: everything that's wrong with the files, and how to fix it."""

from typing import Annotated

import typer

from interview_coach.core.text.lists import counted
from interview_coach.core.text.shown import visible
from interview_coach.core.views.home import CheckView
from interview_coach.core.views.view import ProblemView
from interview_coach.files.care.check import check
from interview_coach.files.care.finding import Finding
from interview_coach.files.care.mend import mend
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import open_session, show_view, talk
from interview_coach.session import Session

Fix = Annotated[bool, typer.Option("--fix", help="Fix what can be fixed without losing anything.")]
EXIT_BAD = 4


def run(ctx: typer.Context, fix: Fix = False, as_json: Json = False) -> None:
    """Read all your files and say what's wrong, with file and line. Ends with 4 if anything is."""
    session = open_session(ctx, as_json=as_json)
    mended = mend(session.store) if fix else []
    session.store.journal.forget()
    found = check(session.home, session.store.journal, session.today)
    problems = [finding for finding in found if not finding.is_note]
    notes = [finding for finding in found if finding.is_note]
    if as_json:
        view = CheckView(problems=_views(problems), notes=_views(notes), mended=tuple(mended))
        show_view(session, view)
    else:
        _say(session, problems, notes, mended)
    if problems:
        raise typer.Exit(EXIT_BAD)


def _say(session: Session, problems: list[Finding], notes: list[Finding], mended: list[str]) -> None:
    lines = [f"Fixed: {line}" for line in mended]
    lines += [finding.words for finding in problems]
    lines += [f"Note: {finding.words}" for finding in notes]
    session.out.write("".join(f"{visible(line)}\n" for line in lines))
    count = len(session.store.live_ids()) + len(session.store.archived_ids())
    jobs = counted(count, "job")
    if not session.home.is_dir():
        talk(session, f"There's nothing in {session.home} yet.")
    elif not problems:
        talk(session, f"Everything looks fine: {jobs} checked.")
    elif any(finding.mending for finding in problems):
        talk(session, f"{counted(len(problems), 'problem')}. To fix what's safe to fix: coach check --fix")
    else:
        talk(session, f"{counted(len(problems), 'problem')}; {jobs} checked.")


def _views(findings: list[Finding]) -> tuple[ProblemView, ...]:
    return tuple(ProblemView(str(each.path), each.line, each.what) for each in findings)
