"""Looking at files of questions, wherever they stand, and telling all that is wrong with them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from interview_coach.core.conversation.manager import Anyone
from interview_coach.core.text.lists import counted
from interview_coach.core.text.shown import visible
from interview_coach.core.views.banks import BankCheckView, BankFileView
from interview_coach.core.views.view import ProblemView
from interview_coach.files.banks import bank_file
from interview_coach.files.banks.bank_file import Looked
from interview_coach.files.banks.bank_rules import entries
from interview_coach.files.disk import disk
from interview_coach.files.yaml.problem import Problem, lines_of
from interview_coach.flows.out.show import show_view, talk
from interview_coach.session import Session

Read = tuple[str, Looked | None, Sequence[Problem]]
"""A file as it was named, what it is, and what is wrong with it."""


def check_files(session: Session, files: Sequence[str], *, as_json: bool) -> bool:
    """Tell all that is wrong with these files. Whether nothing is."""
    sources = {source.id for source in session.banks.sources}
    anyone = session.banks.anyone
    lists = {each.id: each.says for each in session.banks.shipped_incoming.lists}
    found = [_read(file, sources, anyone, lists) for file in dict.fromkeys(files)]
    wrong = sum(len(problems) for _, _, problems in found)
    if as_json:
        show_view(session, _view(found))
    else:
        lines = [line for file, _, problems in found for line in lines_of(file, list(problems))]
        session.out.write("".join(f"{visible(line)}\n" for line in lines))
        talk(session, *_summary(found, wrong))
    return not wrong


def _read(file: str, sources: set[str], anyone: Anyone, lists: Mapping[str, tuple[str, ...]]) -> Read:
    try:
        data = disk.read(Path(file).expanduser())
    except FileNotFoundError:
        return file, None, [Problem(1, "there's no such file; check the name")]
    except disk.Unreadable as error:
        return file, None, [Problem(1, error.what)]
    looked = bank_file.inspect(data, sources, anyone, lists)
    return file, looked, looked.problems


def _summary(found: Sequence[Read], wrong: int) -> list[str]:
    if wrong:
        bad = sum(bool(problems) for _, _, problems in found)
        of = f"{bad} of {len(found)} files" if bad < len(found) else counted(bad, "file")
        return [f"{counted(wrong, 'problem')} in {of}."]
    return [f"{file} looks fine: {looked.form.said}, {_size(looked)}." for file, looked, _ in found if looked]


def _size(looked: Looked) -> str:
    count, listed = _count(looked), looked.form.listed
    return f"{count} {listed if count != 1 else f'{listed[:-3]}y'}"


def _count(looked: Looked) -> int:
    return len(entries(looked.node, looked.form.listed)) if looked.node else 0


def _view(found: Sequence[Read]) -> BankCheckView:
    return BankCheckView(
        files=tuple(
            BankFileView(
                file,
                looked.form.name if looked and looked.node else None,
                _count(looked) if looked else 0,
            )
            for file, looked, _ in found
        ),
        problems=tuple(
            ProblemView(file, each.line, each.what) for file, _, problems in found for each in problems
        ),
    )
