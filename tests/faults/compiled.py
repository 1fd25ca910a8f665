"""The program compiled beforehand: what Python writes for itself is no write of ours, and moves no count."""

import compileall
from pathlib import Path

import interview_coach


def compile_program() -> None:
    """Compile every module of the program that is not compiled yet."""
    compileall.compile_dir(Path(interview_coach.__file__).parent, quiet=1)
