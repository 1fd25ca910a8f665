"""Waiting for Enter, while something else may happen."""

import select
import sys


def pressed_enter(seconds: float) -> bool:
    """Whether Enter was pressed within these seconds; a terminal that was closed counts as that."""
    if not select.select([sys.stdin], [], [], seconds)[0]:
        return False
    sys.stdin.readline()
    return True
