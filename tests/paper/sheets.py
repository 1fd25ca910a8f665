"""Jobs whose pages have to fit a sheet: little on record, much, and text of every shape."""

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from interview_coach.core.pages.brief import brief_page
from interview_coach.core.pages.checklist import checklist_page
from interview_coach.core.pages.document import Document
from interview_coach.core.pages.feedback import card_page
from interview_coach.core.pages.review import review_page
from interview_coach.core.pages.sheet import A4, PageSheet
from interview_coach.core.pages.timeline import timeline_page
from interview_coach.core.pages.tonight import night_of, night_page
from interview_coach.core.record.model import Action, Debrief, Entry, Interview, Job, Match, Person
from interview_coach.core.timeline.policy import Policy
from interview_coach.core.timeline.review import review
from interview_coach.core.timeline.rules import steps_of
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.walk.tonight import night_steps
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

EIGHTY = (
    "They rebuilt the support desk in two years because answers took four days and they say so in every letter to their "
    "members with numbers that go down from month to month and what they gave up for it was a second shop in the north "
    "and a catalogue on paper that many older members still ask for as one of them wrote in a long and friendly review "
    "which the head of the desk answered herself within the hour on a Sunday in June."
)
SHAPES = {
    "without spaces": "https://example.com/" + "W" * 400,
    "narrow without spaces": "il" * 400,
    "arabic": "نبحث عن شخص يستطيع أن يقود فريق الدعم وأن يختصر وقت الانتظار من أيام إلى ساعات قليلة. " * 4,
    "chinese": "我们希望这位同事能够在一年之内把回复客户的时间从四天缩短到一天并且带领六个人的团队完成系统迁移。"
    * 4,
    "emoji": "🚀👩‍👩‍👧‍👦🇩🇪 answers in a day ✨🔥 " * 12,
    "marks": "Z̷̢̛a̶͎͛l̴̘͐g̵̙̈o̷͚͝ " * 40,
    "one sentence sign": "﷽ " * 30,
    "shouting": "WE WANT ANSWERS WITHIN ONE WORKING DAY, MMMM @@@@ %%%% &&&& " * 5,
}
EVE = datetime(2026, 11, 25, 9, tzinfo=ZoneInfo("Europe/Berlin"))
TWO_WEEKS_LATER = datetime(2026, 12, 10, 9, tzinfo=ZoneInfo("Europe/Berlin"))
DAY_AFTER = datetime(2026, 11, 27, 9, tzinfo=ZoneInfo("Europe/Berlin"))
KINDS = ("manager", "hr", "peer", "executive", "reception", "other")
NAMES = ("Ada Okafor", "Lin Park", "Sam Ode", "Cem Aydin", "Dot Hale", "Ben Roy")
BANKS = Banks(shipped_questions())
PREP = ("opening", "pause", "bring", "needs", "nervous", "intro", "pay-answer", "wear", "arrive")
RESEARCH = (
    "org-tick", "org-why", "org-does", "org-news", "org-pay", "role-goals", "role-why-open", "role-posting",
    "person-path", "person-said", "person-wants", "person-team",
)  # fmt: skip


def job(words: str, *, people: int, goals: int, kind: Any = "onsite", name: str | None = None) -> Job:
    """A job with these words in every place."""
    met = NAMES[:people]
    return Job(
        id="nordlicht",
        company=name or "Nordlicht",
        role="Head of the support desk" if name is None else words,
        people=tuple(
            Person(name=each, title=words if name else f"Head of part {n}", kind=KINDS[n], said="oh-KAH-for")  # type: ignore[arg-type]
            for n, each in enumerate(met)
        ),
        interviews=(
            Interview(
                round=1, on=date(2026, 11, 26), at=time(14), zone="America/New_York", kind=kind, place=words, met=met
            ),
        ),
        research={key: f"{key} {words}" for key in RESEARCH},
        prep={**{key: f"{key} {words}" for key in PREP}, "close": "plain"},
        matches=tuple(
            Match(goal=f"{n} {words}", story=f"Then {n} {words}", sentence=f"I {n} {words}") for n in range(goals)
        ),
        debriefs=(Debrief(round=1, on=date(2026, 11, 26), answers={"wants": words, "doubts": words}),),
    )  # fmt: skip


@cache
def jobs() -> dict[str, Job]:
    """Every job, by what is special about it."""
    little = Job(id="a", company="A", interviews=(Interview(round=1, on=date(2026, 11, 26)),))
    return {
        "nothing but a company": Job(id="a", company="A"),
        "little": little,
        "rich": job(EIGHTY, people=6, goals=8),
        "rich, by video": job(EIGHTY, people=6, goals=8, kind="video"),
        "short answers": job("Answers within one working day.", people=6, goals=3),
        **{shape: job(words, people=6, goals=8) for shape, words in SHAPES.items()},
        **{f"a name {shape}": job(words, people=6, goals=8, name=words) for shape, words in SHAPES.items()},
    }


def situation(record: Job, on: datetime) -> Situation:
    """Where it stands then."""
    return situation_of(record, Policy(), on)


def brief(record: Job, sheet: PageSheet = A4) -> Document:
    """Its brief."""
    s = situation(record, EVE)
    round_ = s.planned.round if s.planned else None
    return brief_page(s, round_, (BANKS.brief, BANKS.qualifying, BANKS.closing), "nordlicht", sheet=sheet)


def tonight(record: Job, sheet: PageSheet = A4) -> Document:
    """Its page of the night before."""
    s = situation(record, EVE)
    interview = record.interview(s.planned.round) if s.planned else None
    night = night_of(s, interview, (BANKS.brief, BANKS.qualifying, BANKS.closing), {})
    steps = night_steps(BANKS.tonight, BANKS.prep, interview.kind if interview else None)
    return night_page(s, interview, steps, night, "nordlicht", sheet)


def checklist(record: Job, sheet: PageSheet = A4) -> Document:
    """Its checklist, on the day after."""
    s = situation(record, DAY_AFTER)
    step = next((step for step in steps_of(s) if step.step == "thank-you"), None)
    return checklist_page(s, step, BANKS.thank_you, "nordlicht", sheet=sheet)


def timeline(record: Job, sheet: PageSheet = A4) -> Document:
    """Its timeline, two weeks later, with a reply on each day between."""
    days = (date(2026, 11, 27) + timedelta(days=number) for number in range(12))
    log = (
        tuple(Entry(on=on, reply=record.interviews[0].place or "Soon.") for on in days)
        if record.interviews
        else ()
    )
    s = situation(replace(record, log=log), TWO_WEEKS_LATER)
    return timeline_page(s, steps_of(s), "nordlicht", sheet)


def card(record: Job, sheet: PageSheet = A4) -> Document:
    """The card for the call after a no."""
    no = Entry(on=date(2026, 12, 8), outcome="rejected")
    call = Entry(on=date(2026, 12, 9), agreed="feedback-call", for_=date(2026, 12, 11), at=time(10, 30))
    return card_page(
        situation(replace(record, log=(no, call)), TWO_WEEKS_LATER), BANKS.feedback, "nordlicht", sheet
    )


def looking_back(record: Job, sheet: PageSheet = A4) -> Document:
    """The review over twenty jobs like this one."""
    answers = {
        "feeling": record.interviews[0].place or "Fine." if record.interviews else "",
        "score-clear": "3",
    }
    notes = (Debrief(round=1, on=date(2026, 11, 26), answers=answers),)
    promised = Action(id="a", on=date(2026, 11, 26), kind="promise", text=record.company * 3)
    jobs_ = (replace(record, id=f"job-{number}", debriefs=notes, actions=(promised,)) for number in range(20))
    return review_page(review(jobs_, Policy(), TWO_WEEKS_LATER), sheet)
