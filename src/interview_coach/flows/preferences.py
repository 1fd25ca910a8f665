"""The person's settings one by one: the value in force, where it comes from, and what a typed value means."""

import os
import re
from typing import Any

from interview_coach.core.pages.settings import DOES, VARIABLES
from interview_coach.core.record.settings import Setting, Variable
from interview_coach.core.text.dates import parse_date
from interview_coach.errors import NotReadable
from interview_coach.files.disk.places import SETTINGS
from interview_coach.files.records.one_setting import with_setting
from interview_coach.files.records.settings import NoHolidays, holidays_of
from interview_coach.files.yaml.nodes import Flow
from interview_coach.flows.customs import usual_paper
from interview_coach.flows.options import one_of
from interview_coach.session import Session

YES, NO = ("on", "yes", "true", "1"), ("off", "no", "false", "0")
CHOICES = {"clock": ("auto", "12", "24"), "paper": ("a4", "letter"), "greet-by": ("first-name", "full-name")}
ALIASES = {"24h": "24", "12h": "12", "us-letter": "letter"}


def settings_of(session: Session) -> tuple[Setting, ...]:
    """Every setting with the value in force."""
    return tuple(_view(session, key) for key in DOES)


def variables() -> tuple[Variable, ...]:
    """Every variable of the environment that coach reads, with its value."""
    return tuple(
        Variable(name=name, value=os.environ.get(name) or None, does=does) for name, does in VARIABLES.items()
    )


def write_setting(session: Session, key: str, value: Any | None) -> bool:
    """Write one setting, or with None take it out. False: it was like that already."""
    path = session.home / SETTINGS
    if value is None and not path.exists():
        return False
    session.store.refuse_newer(SETTINGS)
    if not path.exists():
        session.store.create_in_home(SETTINGS, with_setting(b"", key, value))
    else:
        session.store.change_file(path, lambda _path, data: (None, with_setting(data, key, value)))
    return session.store.wrote


def _view(session: Session, key: str) -> Setting:
    settings = session.settings
    own = getattr(settings, key.replace("-", "_"))
    value: str | None
    variable: str | None = None
    is_own = own not in (None, ())
    if key == "plain":
        variable = "ACCESSIBLE" if os.environ.get("ACCESSIBLE") else None
        variable = "TERM" if not variable and os.environ.get("TERM") == "dumb" else variable
        value, is_own = "on" if session.plain else "off", is_own and not variable
    elif key == "paper":
        value = usual_paper(settings)
        variable = None if own or settings.country else _first("LC_ALL", "LC_PAPER", "LANG")
    elif key == "editor":
        variable = None if own else _first("VISUAL", "EDITOR")
        value = own or (os.environ.get(variable) if variable else "vi")
    elif key == "days-off":
        value = ", ".join(day.isoformat() for day in own) or None
    else:
        value = own or ("auto" if key == "clock" else None)
    origin = "settings.yaml" if is_own else "environment" if variable else "usual"
    return Setting(key=key, value=value, origin=origin, variable=variable, does=DOES[key])  # type: ignore[arg-type]


def _first(*names: str) -> str | None:
    return next((name for name in names if os.environ.get(name)), None)


def setting_named(typed: str) -> str:
    """The key that was typed.

    Raises:
        NotReadable: there's no such setting; the nearest is named, or all.
    """
    wrong = f'There\'s no setting called "{typed}".'
    return one_of(typed.replace("_", "-"), tuple(DOES), "settings", wrong)


def read_value(session: Session, key: str, typed: str) -> Any:
    """The value that was typed for this key, as it's written into the file.

    Raises:
        NotReadable: it doesn't fit; what would is named.
    """
    words = " ".join(typed.split())
    folded = ALIASES.get(words.casefold(), words.casefold())
    if not words:
        raise NotReadable(f"{key} is empty.", f"To clear it: coach settings {key} --unset")
    if key in CHOICES:
        return one_of(folded, CHOICES[key], key)
    match key:
        case "plain":
            return "on" if one_of(folded, (*YES, *NO), key) in YES else "off"
        case "country":
            if not re.fullmatch(r"[A-Za-z]{2}", words):
                raise NotReadable(
                    f'country needs a two-letter code, not "{words}".', "Like this: US, GB, DE or IN"
                )
            return words.upper()
        case "days-off":
            parts = [part for part in re.split(r"[,;]", words) if part.strip()]
            days = {parse_date(part.strip(), session.today, "plan") for part in parts}
            return Flow(sorted(days))
        case "holidays":
            try:
                holidays_of(words, session.today)
            except NoHolidays as error:
                raise NotReadable(f"{key}: {error}.") from None
            return words
        case _:
            return words
