"""How well tables of messages are read: `python -m bench.listening [FILE ...]`, the development ones without a name."""

import sys
from pathlib import Path

from tests.listening.table import FOLDER, Score, messages_in, score


def main(names: list[str]) -> int:
    """Print the figures, and every message that is read differently than it's labelled."""
    paths = [Path(name) for name in names] or sorted(FOLDER.glob("development-*.txt"))
    found = score([each for path in paths for each in messages_in(path)])
    for each in found.misread:
        message = each.message
        print(
            f"{message.name}: {message.kind} {sorted(message.slots)}, read as {each.kind} {sorted(each.slots)}"
        )
    print(line(found))
    return 0


def line(found: Score) -> str:
    """The figures."""
    days = max(found.days_stated, 1)
    return (
        f"{found.messages} messages: kind right {found.kinds_right / found.messages:.1%}, can't tell"
        f" {found.untold / found.messages:.1%}, noes lost {found.noes_lost}; of {found.days_stated} days right"
        f" {found.days_right / days:.1%}, wrong {found.days_wrong / days:.1%}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
