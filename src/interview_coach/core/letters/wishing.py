"""The words around what they want: said back to them, and what the person would like to do about it."""

import re

from interview_coach.core.letters.arguments import is_same_measure
from interview_coach.core.letters.phrasing import words_in
from interview_coach.core.letters.quoting import Quoting
from interview_coach.core.letters.wanted import WantedGoal
from interview_coach.core.letters.wording import Wording


def goal_said(w: Wording, goal: WantedGoal, position: int) -> str:
    """The goal said back to whoever named it; behind a colon where its words fit no sentence."""
    if goal.is_note:
        return w.say("goal-note", {"want": goal.words}, position)
    what = f"to {goal.words}" if goal.to_do else goal.words
    one = {"want": "wants", "don't want": "doesn't want", "need": "needs", "would like": "would like"}.get(
        goal.verb, "is looking for"
    )
    values = {"want": f"{goal.verb} {what}", "wants": f"{one} {what}"}
    return w.say("goal-peer" if goal.of_team else "goal", values, position).replace("you would", "you'd")


def goal_heard(w: Wording, goal: WantedGoal) -> str:
    """The goal told to someone in between; empty where it says "you", who'd be someone else."""
    what = f"to {goal.words}" if goal.to_do else goal.words
    is_to_reader = any(word.startswith("you") for word in words_in(what))
    return "" if goal.is_note or is_to_reader else w.say("goal-through", {"want": f"{goal.verb} {what}"})


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


def wish_after_proof(quoting: Quoting, goal: WantedGoal | None, proof: str) -> str:
    """Which sentence follows the proof: "the same for you" only where it's what they want."""
    if not quoting.is_of_the_past(proof):
        return "want"
    if "I've got" in proof:
        return "want-with-other-proof"
    is_counted = re.search(r"\bI've \w+ (?:about )?\d", proof)
    is_same = (proof.startswith("You") and not is_counted) or (
        goal is not None and is_same_measure(goal.words, proof)
    )
    return "want-with-proof" if is_same else "want-with-other-proof"
