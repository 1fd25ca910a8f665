"""The role as understood so far: from research, then from each debrief and each feedback, newest last."""

from datetime import date

from msgspec import Struct

from interview_coach.core.record.model import Job


class Understanding(Struct, frozen=True):
    """What one source says they want: when it was learned (None: before the first interview), where, and the words."""

    on: date | None
    source: str
    words: str


def understood(job: Job) -> list[Understanding]:
    """How the picture of the role grew; only what changed."""
    found = []
    guess = (job.goals[0].goal if job.goals else None) or job.research.get("role-goals")
    if guess:
        found.append(Understanding(None, "your research", guess))
    found += [
        Understanding(notes.on, f"round {notes.round}", wants)
        for notes in job.debriefs
        if (wants := notes.answers.get("wants"))
    ]
    found += [
        Understanding(each.on, "feedback", now)
        for each in job.feedback
        if (now := each.answers.get("role-now"))
    ]
    found.sort(key=lambda each: each.on or date.min)
    return [each for index, each in enumerate(found) if index == 0 or each.words != found[index - 1].words]
