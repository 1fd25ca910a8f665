"""The words around what they want: said back to them, and what the person would like to do about it."""

import re

from interview_coach.core.letters.quoting import Quoting
from interview_coach.core.letters.wanted import WantedGoal


def wanting(goal: WantedGoal) -> dict[str, str]:
    """The goal behind "you" (`want fewer night releases`) and behind "the team" (`wants to cut the backlog`)."""
    what = f"to {goal.words}" if goal.to_do else goal.words
    one = {"want": "wants", "need": "needs", "would like": "would like"}.get(goal.verb, "is looking for")
    you = "'d like" if goal.verb == "would like" else goal.verb
    return {
        "want": f"{you} {what}",
        "wants": f"{one} {what}",
    }


def wish_for(quoting: Quoting, goal: str) -> str:
    """Which sentence answers a goal alone: to be that person, to do what they're to do, or to help with it."""
    is_of_one = goal.startswith(("someone ", "a ", "an ", "one "))
    if " who " in goal:
        return "want-to-be" if is_of_one else "want-to-be-one"
    if re.match(r"(?:the |your )?\w+s to \w", goal) and quoting.is_someone(goal):
        return "want-to-do-so"
    is_person = goal.startswith(("someone ", "a person ", "one person ")) or (
        is_of_one and quoting.is_role(goal)
    )
    return "want-to-be" if is_person else "want-to-help"
