"""`python -m interview_coach` and the script `coach`."""

import gc
import sys


def main() -> None:
    """Run coach and leave with its exit code."""
    # A run is short, and reading a hundred records makes much that lives until its end.
    gc.disable()
    from interview_coach.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
