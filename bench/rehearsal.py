"""From Enter to the reply in a rehearsal: what a typed sentence costs before the manager answers.

Reading the words, finding the reply, saving the conversation with its journal, making the page. The first sentence also
makes the words ready. Run: `python bench/rehearsal.py`. Aim: under 50 ms, the slowest of them.
"""

import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median

from msgspec.structs import replace

from interview_coach.cli.opener import Opener
from interview_coach.core.conversation.meaning import meaning
from interview_coach.core.conversation.replay import replayed, with_talk
from interview_coach.core.pages.conversation import heard_page
from interview_coach.core.record.practice import Talk
from interview_coach.files.records.practice import PracticeFile
from interview_coach.flows.practice.turns import typed_turns
from interview_coach.session import Session

LIMIT = 0.050
SET = Path(__file__).parent.parent / "tests/listening/rehearsal_development.tsv"
EVERY = 6
"""One sentence in so many of the set is said."""


def main() -> int:
    """Say the sentences one after the other, and show the figures."""
    with tempfile.TemporaryDirectory() as folder:
        opener = Opener(("practice",))
        opener.home = Path(folder) / "home"
        waits = _waits(opener())
    first, *others = waits
    print(f"first {1000 * first:.1f} ms; then {len(others)} sentences, median {1000 * median(others):.1f} ms")
    print(f"slowest {1000 * max(others):.1f} ms; aim: {1000 * LIMIT:.0f} ms")
    return int(max(others) > LIMIT)


def _waits(session: Session) -> list[float]:
    manager = session.banks.conversations["clear"]
    file = PracticeFile(session.store)
    talk = Talk(on=session.today, manager=manager.id)
    moves, waits = session.banks.moves, []
    said = [line.partition("\t")[2] for line in SET.read_text(encoding="utf-8").splitlines()[2::EVERY]]
    for words in said:
        state, _ = replayed(manager, talk.said)
        if state.ending:
            talk = Talk(on=session.today, manager=manager.id)
            state, _ = replayed(manager, ())
        began = time.perf_counter()
        found = meaning(words, moves, manager, state)
        if found.choices:
            turns = typed_turns(state, found.choices[:1], words)
            grown = replace(talk, said=(*talk.said, *turns))
            file.change(partial(with_talk, old=talk, new=grown))
            talk = grown
            heard_page(replayed(manager, talk.said)[1][-1], None, found.echo)
        waits.append(time.perf_counter() - began)
    return waits


if __name__ == "__main__":
    sys.exit(main())
