"""The check of the English: every text of the project, against the rules.

    python -m tests.english.check

Prints one finding a line, with the reason, and how many contractions the questions have. Exits with 1 if there's a
finding.
"""

import sys
from functools import cache

from tests.english.rules import FEWEST_CONTRACTIONS, Finding, allowed, contractions, findings, is_allowed
from tests.english.texts import Text, all_texts


@cache
def texts() -> tuple[Text, ...]:
    """Every text of the project, read once."""
    return tuple(all_texts())


@cache
def found_in_all() -> tuple[Finding, ...]:
    """What the rules find in all texts, exceptions included, looked for once."""
    return tuple(finding for text in texts() for finding in findings(text))


def check() -> list[Finding]:
    """What breaks a rule, in all texts."""
    found = [finding for finding in found_in_all() if not is_allowed(finding, allowed())]
    rate = contractions(texts())
    if rate < FEWEST_CONTRACTIONS:
        found.append(
            Finding(
                "questions/", f"{rate:.0f} contractions", f"There are at least {FEWEST_CONTRACTIONS}.", ""
            )
        )
    return found


def main() -> int:
    """Print the findings and the number of contractions, and say how it went as an exit code."""
    found = check()
    sys.stdout.writelines(f"{finding}\n" for finding in found)
    sys.stderr.write(f"{contractions(texts()):.0f} contractions in 10,000 words of questions/\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
