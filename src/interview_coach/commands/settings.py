"""`coach settings`: what the person has set for themselves, and changing it."""

from typing import Annotated, Any

import typer

from interview_coach.core.pages.document import GAP, Document, Span, command, text
from interview_coach.core.pages.settings import settings_page, settings_table
from interview_coach.core.text.lists import listed
from interview_coach.core.text.shown import visible
from interview_coach.core.text.when import day
from interview_coach.core.views.settings import SettingsView
from interview_coach.errors import NotReadable
from interview_coach.files.disk.places import SETTINGS
from interview_coach.flows.options import Json, clean
from interview_coach.flows.out.show import open_session, show, show_view
from interview_coach.flows.preferences import read_value, setting_named, settings_of, variables, write_setting
from interview_coach.flows.save import report_known, report_page
from interview_coach.session import Session

Key = Annotated[str | None, typer.Argument(metavar="[KEY]", help="The setting, such as name or country.")]
Value = Annotated[list[str] | None, typer.Argument(metavar="[VALUE]", help="Its new value.")]
Unset = Annotated[bool, typer.Option("--unset", help="Clear the setting, and go back to the default.")]


def run(
    ctx: typer.Context, key: Key = None, value: Value = None, unset: Unset = False, as_json: Json = False
) -> None:
    """Your settings: each with its value, where that comes from and what it does. Change one, or take it out."""
    session = open_session(ctx, as_json=as_json)
    if key is None:
        if unset:
            raise NotReadable("--unset needs the setting.", "Like this: coach settings clock --unset")
        _list(session)
        return
    name = setting_named(key)
    if unset and value:
        raise NotReadable("One thing at a time: a value, or --unset.")
    if unset:
        _write(session, name, None, f"{name} isn't set.")
    elif value:
        new = read_value(session, name, clean(" ".join(value)))
        _write(session, name, new, f"{name} is already set to that.")
    else:
        _list(session, name)


def _list(session: Session, only: str | None = None) -> None:
    settings = tuple(each for each in settings_of(session) if only in (None, each.key))
    if session.as_json:
        show_view(session, SettingsView(settings=settings, environment=variables()))
    elif only:
        show(session, Document((settings_table(settings),)))
    else:
        show(session, settings_page(settings, variables()))


def _write(session: Session, key: str, value: Any | None, known: str) -> None:
    if not write_setting(session, key, value):
        report_known(session, known, SETTINGS)
        return
    said = f"Saved. {key}: {_words(value)}" if value is not None else f"Saved. {key} is back to its default."
    page = Document((text(said), GAP, text(Span("Wrong?  ", "quiet"), command("coach undo"))))
    report_page(session, SETTINGS, page)


def _words(value: Any) -> str:
    return listed([day(each) for each in value]) if isinstance(value, list) else visible(str(value))
