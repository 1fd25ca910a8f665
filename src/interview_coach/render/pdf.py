"""A page of HTML as PDF, where weasyprint is installed (the extra `pdf`)."""

from contextlib import redirect_stdout
from typing import Any, NoReturn

from interview_coach.errors import CoachError


def pdf(page: str) -> bytes:
    """The page as PDF.

    Raises:
        CoachError: weasyprint, or a library it needs, is not installed.
    """
    # Imported here: it takes a second, and few ask for it. What it prints where a library is missing is said below.
    try:
        with redirect_stdout(None):
            import weasyprint
    except (ImportError, OSError) as error:
        missing = "" if isinstance(error, ImportError) else f" ({error})"
        raise CoachError(
            f"A PDF needs weasyprint, which can't be used here{missing}.",
            "Install it with: pip install weasyprint",
            "Or end the file's name in .html: any browser can print that, and so can a copy shop.",
        ) from None
    found: bytes = weasyprint.HTML(string=page, url_fetcher=_fetch_nothing).write_pdf()
    return found


def _fetch_nothing(url: str, *_: Any, **__: Any) -> NoReturn:
    """The page loads nothing; should it ever name something, that stays unread."""
    raise ValueError(f"not fetched: {url}")
