"""`coach review`: what the interviews have in common."""

import typer
from msgspec.structs import replace

from interview_coach.core.pages.review import review_page
from interview_coach.core.timeline.review import review
from interview_coach.core.views.review import review_view
from interview_coach.flows.options import Json
from interview_coach.flows.out.page import (
    AsFormat,
    Force,
    Open,
    Output,
    Paper,
    give_page,
    page_wanted,
    sheet_of_page,
)
from interview_coach.flows.out.show import open_session, show_view, tell_left_out


def run(
    ctx: typer.Context,
    as_json: Json = False,
    as_format: AsFormat = None,
    output: Output = None,
    opened: Open = False,
    paper: Paper = None,
    force: Force = False,
) -> None:
    """What your interviews have in common: counts, what they said, what's still open."""
    session = open_session(ctx, as_json=as_json, output=output, force=force)
    wanted = page_wanted(as_format, output, opened=opened, paper=paper, force=force)
    live, archived, left_out = session.store.everything()
    tell_left_out(session, left_out)
    found = review((*live, *archived), session.policy, session.now)
    if as_json:
        show_view(session, review_view(found))
    else:
        page = review_page(found, sheet_of_page(session, wanted))
        if wanted.format is None and wanted.target is None and not session.out.is_terminal:
            # Into a pipe it goes as Markdown, for notes.
            wanted = replace(wanted, format="md")
        give_page(session, page, wanted, "review")
