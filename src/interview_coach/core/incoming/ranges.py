"""Whether a day in a text is one end of several: `7-11 December`, `between Monday and Wednesday`."""

import re

from interview_coach.core.incoming.day_words import (
    AND_DAY,
    BETWEEN_BEFORE,
    RANGE_AFTER,
    RANGE_BEFORE,
    WEEKDAYS_BEFORE,
)


def is_in_range(match: re.Match[str], before: str, after: str) -> bool:
    """Whether the day is one end of several: `7-11 December`, `between Monday and Wednesday`."""
    begins = WEEKDAYS_BEFORE if match["wd6"] or match["wd1"] or match["wd2"] or match["wd3"] else RANGE_BEFORE
    in_range = bool(match["d1"] or match["m2"] or match["wd6"] or match["wd3"]) and bool(
        begins.search(before) or RANGE_AFTER.match(after)
    )
    is_from_now = re.search(r"\band\s+(?:the\s+)?$", before)
    in_range = in_range or bool(BETWEEN_BEFORE.search(before) and (is_from_now or AND_DAY.match(after)))
    return in_range or bool(match["d5"] and "between" in before and RANGE_BEFORE.search(before))
