"""Answers that can't be read for points."""

import pytest

from interview_coach.core.drill.lacking import deeds, lack_of
from interview_coach.core.drill.typed import typed
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

BANKS = Banks(shipped_questions())
MISTAKE = next(drill for drill in BANKS.packs["behavioural"].entries if drill.id == "did-mistake")


@pytest.mark.parametrize(
    ("text", "lack"),
    [
        ("", "nothing"),
        ("  \n", "nothing"),
        ("1", "nonsense"),
        ("asdf", "nonsense"),
        ("blah blah blah", "nonsense"),
        ("...", "nonsense"),
        ("idk", "no-answer"),
        ("I can't think of one right now.", "no-answer"),
        ("Yes of course", "thin"),
        ("mistake work boss told early cost learned checklist", "nonsense"),
        ("What mistake at work taught you the most?", "repeated"),
        ("Ich habe einmal einen Fehler gemacht", "foreign"),
        ("Una vez envié la lista de precios equivocada a un cliente", "foreign"),
        ("Pomyliłem się w fakturze i zadzwoniłem do szefa", "foreign"),
        ("我曾经把错误的价格发给客户", "foreign"),
        ("I'm a hard worker and I always do my best.", "general"),
        ("I sent Ms. Hale the wrong price list and rang her at noon.", None),
    ],
)
def test_what_an_answer_lacks(text: str, lack: str | None) -> None:
    assert lack_of(typed(text, BANKS.ear.forms), MISTAKE, BANKS.ear) == lack


def test_a_deed_is_i_with_a_verb_of_the_past() -> None:
    answer = typed("I quickly fixed it. I would fix it. We fixed it.", BANKS.ear.forms)
    assert [(found.first, found.last) for found in deeds(answer)] == [(0, 2)]
