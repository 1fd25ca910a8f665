"""`python -m interview_coach` and the script `coach`."""

import gc
import os
import sys


def main() -> None:
    """Run coach and leave with its exit code."""
    # A run is short, and what it reads lives until its end: looking for garbage is time lost.
    gc.disable()
    from interview_coach.cli.run import run_line

    code = run_line(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            _nowhere(stream.fileno())
        except OSError:
            # The window is closed, or the disk is full: what cannot be shown must not change the exit code to 120.
            _nowhere(stream.fileno())
            code = code or 1
    # All files are closed by now; taking the modules apart one by one would be time lost as well.
    os._exit(code)


def _nowhere(descriptor: int) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)


if __name__ == "__main__":
    main()
