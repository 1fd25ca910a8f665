"""`coach review`: what the interviews have in common."""

import msgspec
import typer

from interview_coach.commands._options import Json
from interview_coach.commands._show import open_session, show, show_json, talk
from interview_coach.core.pages.review import review_page
from interview_coach.core.review import review
from interview_coach.render.markdown import markdown


def run(ctx: typer.Context, as_json: Json = False) -> None:
    """What your interviews have in common: counts, what they said, what is still open."""
    session = open_session(ctx)
    live, archived, left_out = session.store.everything()
    for bad in left_out:
        talk(session, f"Left out: {bad.file}:{bad.line}: {bad.problem}")
    found = review((*live, *archived), session.policy, session.now)
    if as_json:
        show_json(session, {**msgspec.to_builtins(found), "enough": found.enough})
    else:
        page = review_page(found)
        if session.out.is_terminal:
            show(session, page)
        else:
            session.out.write(markdown(page))
