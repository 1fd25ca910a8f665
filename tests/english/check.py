"""The check of the English: every text of the project, against the rules.

    python -m tests.english.check

Prints one finding a line, with the reason, and exits with 1 when there's one.
"""

import sys
from fnmatch import fnmatch

from tests.english.rules import FEWEST_CONTRACTIONS, Finding, allowed, contractions, findings, is_allowed
from tests.english.texts import Text, all_texts

NOT_READY: tuple[str, ...] = (
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "docs/*.md",
    "tests/e2e/__snapshots__/*.ambr",
    "src/interview_coach/core/text/when.py",
    "src/interview_coach/core/text/names.py",
    "src/interview_coach/core/calendar/*.py",
    "src/interview_coach/core/record/people.py",
    "src/interview_coach/flows/plan.py",
    "src/interview_coach/flows/pick.py",
    "src/interview_coach/flows/edit_text.py",
    "src/interview_coach/flows/history.py",
    "src/interview_coach/files/care/*.py",
    "src/interview_coach/files/records/*.py",
    "src/interview_coach/commands/undo.py",
    "src/interview_coach/commands/delete.py",
    "src/interview_coach/commands/check.py",
    "src/interview_coach/commands/edit.py",
    "src/interview_coach/commands/where.py",
)
"""The files that are still being rewritten. The check leaves them out."""


def is_ready(text: Text) -> bool:
    """Whether the file of this text is checked."""
    path = text.at.split(":")[0]
    return not any(fnmatch(path, pattern) for pattern in NOT_READY)


def check() -> list[Finding]:
    """What breaks a rule, in all texts that are ready."""
    texts = [text for text in all_texts() if is_ready(text)]
    found = [finding for text in texts for finding in findings(text) if not is_allowed(finding, allowed())]
    rate = contractions(texts)
    if rate < FEWEST_CONTRACTIONS:
        found.append(
            Finding(
                "questions/", f"{rate:.0f} contractions", f"There are at least {FEWEST_CONTRACTIONS}.", ""
            )
        )
    return found


def main() -> int:
    """Print the findings, and say how it went as an exit code."""
    found = check()
    sys.stdout.writelines(f"{finding}\n" for finding in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
