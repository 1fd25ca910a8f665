"""`python -m interview_coach` and the script `coach`."""

import gc
import sys


def main() -> None:
    """Run coach and leave with its exit code."""
    # A run is short, and what it reads lives until its end: looking for garbage, also on leaving, is time lost.
    gc.disable()
    from interview_coach.cli import run

    code = run(sys.argv[1:])
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
