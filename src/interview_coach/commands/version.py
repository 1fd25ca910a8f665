"""`coach version`: which version this is."""

import typer

from interview_coach import __version__
from interview_coach.core.views.help import VersionView
from interview_coach.flows.options import Json
from interview_coach.flows.out.show import open_session, show_view


def run(ctx: typer.Context, as_json: Json = False) -> None:
    """The version of coach."""
    session = open_session(ctx, as_json=as_json)
    if as_json:
        show_view(session, VersionView(version=__version__))
    else:
        session.out.write(f"coach {__version__}\n")
