"""The settings as a page: each with its value, where that comes from, and what it does."""

from collections.abc import Sequence

from interview_coach.core.pages.document import (
    GAP,
    Block,
    Document,
    Heading,
    Row,
    Span,
    Table,
    Verbatim,
    command,
    text,
)
from interview_coach.core.record.settings import Setting, Variable

DOES = {
    "name": "Your name, for signing drafts.",
    "country": "Where you're looking for work, such as US or DE. It decides the paper size and which local customs apply.",
    "greet-by": "How letters greet people: first-name or full-name. If it's not set, coach picks what fits.",
    "clock": "How times are shown: 12 for 2:00 PM, 24 for 14:00, auto for what's usual in your country.",
    "paper": "The size of printed pages: a4 or letter.",
    "plain": "on or off. On is for screen readers and simple terminals: one fact per line, no redrawing, no "
    "color.",
    "days-off": "Days that don't count as business days, such as 24 dec, 31 dec.",
    "holidays": "The region whose public holidays count as days off, such as DE or DE-BY.",
    "editor": "The program that opens when you type + at a question or run coach edit.",
}
"""Every setting by its key, in the order of the page."""
VARIABLES = {
    "COACH_HOME": "The folder with your files, instead of the usual one.",
    "COACH_NO_INPUT": "If it's set, coach never asks anything.",
    "COACH_NOW": "A day or time to use instead of now, such as 2026-12-03T14:00.",
    "COACH_DEBUG": "If it's set, an error in coach shows where it is in the code.",
    "ACCESSIBLE": "If it's set, pages and questions are plain.",
    "TERM": "The kind of terminal. With TERM=dumb, pages and questions are plain.",
    "NO_COLOR": "If it's set, there's no color.",
    "COLUMNS": "How wide pages are.",
    "VISUAL": "Your editor, if the setting is empty.",
    "EDITOR": "Your editor, if the setting and VISUAL are both empty.",
    "LC_ALL": "Your language and country, such as en_US.UTF-8. It decides the paper size if no setting does.",
    "LC_PAPER": "Your country, only for the paper size, such as en_US.UTF-8.",
    "LANG": "Your language and country, if LC_ALL and LC_PAPER are empty.",
    "TZ": "Your time zone, such as Europe/Berlin, instead of the computer's.",
}
"""Every variable of the environment that coach reads."""


def settings_page(settings: Sequence[Setting], environment: Sequence[Variable]) -> Document:
    """All settings, and the variables that have a value; the others are named in one line."""
    given = [each for each in environment if each.value]
    others = ", ".join(each.name for each in environment if not each.value)
    blocks: list[Block] = [Heading("Settings"), GAP, settings_table(settings), GAP]
    blocks.append(text("Change one: ", command("coach settings name Nia Brandt")))
    blocks.append(text("Clear one: ", command("coach settings name --unset")))
    if given:
        blocks += [GAP, Heading("From the environment"), GAP]
        for each in given:
            blocks += [Verbatim(f"{each.name}={each.value}", indent=1), text(each.does, indent=3)]
    if others:
        blocks += [GAP, text("Also read from the environment, but not set now: ", others, ".")]
    return Document(tuple(blocks))


def settings_table(settings: Sequence[Setting]) -> Table:
    """A row for each setting."""
    return Table(
        tuple(
            Row(
                (
                    Span(each.key, "strong"),
                    Span(each.value or "not set"),
                    Span(origin_words(each)),
                    Span(each.does),
                )
            )
            for each in settings
        ),
        flex=3,
        head=("setting", "value", "from", "what it does"),
    )


def origin_words(setting: Setting) -> str:
    """Where the value comes from."""
    if setting.origin == "environment":
        return setting.variable or ""
    return "you" if setting.origin == "settings.yaml" else "default"
