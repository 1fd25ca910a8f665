"""`coach review`: what the interviews have in common."""

import typer

from interview_coach.core.pages.review import review_page
from interview_coach.core.timeline.review import review
from interview_coach.core.views.review import review_view
from interview_coach.flows.out.page import give_page, sheet_of_page
from interview_coach.flows.out.page_options import PageOptions, with_page_options
from interview_coach.flows.out.show import show_view, tell_left_out


@with_page_options
def run(ctx: typer.Context, options: PageOptions) -> None:
    """What your interviews have in common: counts, what they said, what's still open."""
    session = options.session(ctx)
    wanted = options.wanted()
    live, archived, left_out = session.store.everything()
    tell_left_out(session, left_out)
    found = review((*live, *archived), session.policy, session.now)
    if session.as_json:
        show_view(session, review_view(found))
    else:
        give_page(session, review_page(found, sheet_of_page(session, wanted)), wanted, "review")
