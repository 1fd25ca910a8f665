"""`coach where`: where the files are."""

import typer

from interview_coach.core.text.lists import counted
from interview_coach.core.text.shown import visible
from interview_coach.core.views.home import WhereView
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import open_session, show_view, talk


def run(ctx: typer.Context, as_json: Json = False) -> None:
    """Where your files are. They're plain YAML; read and edit them as you like."""
    session = open_session(ctx, as_json=as_json)
    live, archived = len(session.store.live_ids()), len(session.store.archived_ids())
    if as_json:
        home, questions = str(session.home), str(session.banks.folder)
        show_view(session, WhereView(home=home, questions=questions, live=live, archived=archived))
        return
    session.out.write(f"{visible(str(session.home))}\n")
    talk(
        session,
        f"{counted(live, 'job')} in jobs/, {archived} in archive/. Earlier versions are in .journal/.",
        "To use another folder, set COACH_HOME or add --home. Nothing is kept anywhere else.",
    )
