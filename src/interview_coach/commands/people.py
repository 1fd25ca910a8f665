"""`coach people`: who is on record, and correcting them with everything that refers to them."""

import re
from typing import Annotated

import typer
from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.pages.people import facts_line, people_page
from interview_coach.core.record.corrections import made_one, removed, with_met
from interview_coach.core.record.model import PERSON_KINDS, Job, Person, PersonKind, with_person
from interview_coach.core.record.namesakes import labeled_anew, named_anew, without_needless_label
from interview_coach.core.record.people import everyone, find_person
from interview_coach.core.record.person_kinds import kind_of_title
from interview_coach.core.record.typed_people import one_person
from interview_coach.core.text.lists import counted, listed
from interview_coach.core.timeline.recipients import messages_to, rounds_of
from interview_coach.core.timeline.situation import Situation, situation_of
from interview_coach.core.views.people import PeopleView, people_of
from interview_coach.errors import NotFound, NotReadable
from interview_coach.flows.answered import until_answered
from interview_coach.flows.options import Json, Name, clean, one_of
from interview_coach.flows.out.show import left_out_views, open_session, show, show_view, tell_left_out
from interview_coach.flows.pick import pick_job
from interview_coach.flows.save import report, report_known, save, short_name
from interview_coach.flows.settle import settled
from interview_coach.prompts.asking import Option
from interview_coach.session import Session

Who = Annotated[
    str | None,
    typer.Argument(metavar="[PERSON]", help="The person's name, or part of it.", show_default=False),
]
NewName = Annotated[
    str | None, typer.Option("--name", metavar="NEW", help="The correct spelling of the name.")
]
Title = Annotated[str | None, typer.Option("--title", metavar="TITLE", help='Their title; "" clears it.')]
Company = Annotated[
    str | None,
    typer.Option(
        "--company", metavar="TEXT", help='Where they work, if it\'s a different company; "" clears it.'
    ),
]
Kind = Annotated[str | None, typer.Option("--kind", metavar="KIND", help=f"{', '.join(PERSON_KINDS)}.")]
Email = Annotated[
    str | None, typer.Option("--email", metavar="ADDRESS", help='Their email address; "" clears it.')
]
Met = Annotated[int | None, typer.Option("--met", metavar="ROUND", help="Another round they were in.")]
Remove = Annotated[bool, typer.Option("--remove", help="Remove them, and everything recorded about them.")]
Merge = Annotated[
    str | None,
    typer.Option(
        "--merge", metavar="OTHER", help="OTHER is the same person; merge both entries into PERSON."
    ),
]
NAME_TIP = (
    "Type the whole name as it should be: Petra Holm. Every letter and page then has it. A period stops."
)


class Correction(Struct, frozen=True):
    """What is to be corrected of a person."""

    name: str | None
    title: str | None
    company: str | None
    kind: PersonKind | None
    email: str | None
    met: int | None

    def put(self, job: Job, name: str) -> tuple[Job, str]:
        """The job with this person corrected, and their name then.

        Raises:
            Refused: the new name is that of someone else.
        """
        if self.name is not None:
            job, name = named_anew(job, name, self.name)
        was = job.person(name) or Person(name=name)
        title = was.title if self.title is None else self.title or None
        by_title = kind_of_title(title)
        is_by_title = was.kind in ("other", kind_of_title(was.title)) and by_title != "other"
        now = replace(
            was,
            title=title,
            company=was.company if self.company is None else self.company or None,
            email=was.email if self.email is None else self.email or None,
            kind=self.kind or (by_title if is_by_title and title != was.title else was.kind),
        )
        if now != was:
            job, name = labeled_anew(with_person(job, now), name, was)
        return (with_met(job, name, self.met) if self.met is not None else job), name


def run(
    ctx: typer.Context,
    name: Name = None,
    person: Who = None,
    new_name: NewName = None,
    title: Title = None,
    company: Company = None,
    kind: Kind = None,
    email: Email = None,
    met: Met = None,
    remove: Remove = False,
    merge: Merge = None,
    as_json: Json = False,
) -> None:
    """Who is on record, and correcting a name, title, company, kind or address, wherever it was used."""
    session = open_session(ctx, as_json=as_json)
    wish = _wish(session, new_name, title, company, kind, email, met)
    wants_more = any(each is not None for each in (new_name, title, company, kind, email, met))
    if sum((remove, merge is not None, wants_more)) > 1:
        raise NotReadable("Use --remove or --merge by itself.", "Do one, then the other.")
    if person is None and (remove or merge is not None or wants_more):
        raise NotReadable("Who is it about?", "Like this: coach people JOB PERSON --name NEW")
    if person is None:
        _list(session, name)
        return
    job = pick_job(session, name)
    found = find_person(job, person, session.banks.names.titles)
    if remove:
        _remove(session, job, found)
    elif merge is not None:
        _merge(session, job, found, find_person(job, merge, session.banks.names.titles))
    elif wants_more:
        _correct(session, job, found, wish)
    else:
        _show(session, job, found)


def _wish(
    session: Session,
    name: str | None,
    title: str | None,
    company: str | None,
    kind: str | None,
    email: str | None,
    met: int | None,
) -> Correction:
    address = clean(email) if email is not None else None
    if address and not re.fullmatch(r"\S+@\S+\.\S+", address):
        raise NotReadable(
            f'--email: "{address}" isn\'t an email address.', "Like this: --email ada@example.com"
        )
    said = one_person(clean(name), session.banks.names) if name is not None else None
    kind_said = said.kind if said and said.kind != "other" else None
    return Correction(
        name=said.name if said else None,
        title=" ".join(clean(title).split()) if title is not None else said.title if said else None,
        company=" ".join(clean(company).split()) if company is not None else None,
        kind=one_of(kind, PERSON_KINDS, "--kind") if kind is not None else kind_said,  # type: ignore[arg-type]
        email=address,
        met=met,
    )


def _list(session: Session, name: str | None) -> None:
    if name is None:
        jobs, left_out = session.store.live()
        tell_left_out(session, left_out)
    else:
        jobs, left_out = [pick_job(session, name)], []
    situations = [_look(session, job) for job in jobs]
    if session.as_json:
        people = tuple(each for s in situations for each in people_of(s))
        job_id = jobs[0].id if name is not None else None
        show_view(session, PeopleView(id=job_id, people=people, left_out=left_out_views(left_out)))
        return
    asks = session.may_ask and session.out.is_terminal
    called = short_name(session, jobs[0]) if name is not None else "COMPANY"
    show(session, people_page(situations, called, has_hint=not asks))
    everybody = [(each.job, name) for each in situations for name in everyone(each.job)]
    if everybody and asks:
        _ask_whom(session, everybody)


def _ask_whom(session: Session, everybody: list[tuple[Job, str]]) -> None:
    """Offer to correct a name: which one, and how it's spelled."""
    has_several = len({job.id for job, _ in everybody}) > 1
    options = [
        Option(str(number), f"{name}, {job.title}" if has_several else name)
        for number, (job, name) in enumerate(everybody)
    ]
    question = "Is someone's name wrong, or shouldn't they be here? Choose them, or press Enter."
    picked = until_answered(session, lambda: session.ask.choose(question, options, open_=True), NAME_TIP)
    if isinstance(picked, str):
        _ask_change(session, *everybody[int(picked)])


def _ask_change(session: Session, job: Job, name: str) -> None:
    """Ask what's wrong about this person: the spelling, or that they're on the list at all."""
    options = [Option("name", "their name is misspelled"), Option("remove", "remove this person")]
    what = until_answered(session, lambda: session.ask.choose(f"What about {name}?", options), NAME_TIP)
    if what == "name":
        _ask_name(session, job, name)
    if what == "remove" and session.ask.confirm(f"Remove {name} from {job.title}?", default=False):
        _remove(session, job, name)


def _ask_name(session: Session, job: Job, name: str) -> None:
    """Ask how the name is spelled, and correct it. Enter keeps it."""
    while True:
        given = until_answered(
            session, lambda: session.ask.text(f"How is it spelled? (Enter keeps {name})"), NAME_TIP
        )
        if not isinstance(given, str) or not given.strip():
            return
        wish = settled(session, given, lambda words: _wish(session, words, None, None, None, None, None))
        if isinstance(wish, Correction):
            _correct(session, job, name, wish)
            return


def _show(session: Session, job: Job, name: str) -> None:
    situation = _look(session, job)
    if session.as_json:
        people = tuple(each for each in people_of(situation) if each.name == name)
        show_view(session, PeopleView(id=job.id, people=people))
        return
    asks = session.may_ask and session.out.is_terminal
    show(session, people_page([situation], short_name(session, job), only=name, has_hint=not asks))
    if asks:
        _ask_change(session, job, name)


def _look(session: Session, job: Job) -> Situation:
    return situation_of(job, session.policy, session.now)


def _correct(session: Session, job: Job, name: str, wish: Correction) -> None:
    if wish.met is not None and job.interview(wish.met) is None:
        known = ", ".join(str(each.round) for each in job.interviews) or "none yet"
        raise NotFound(f"There's no round {wish.met} at {job.company}. Rounds so far: {known}.")
    names: list[str] = []

    def change(fresh: Job) -> Job:
        fresh, new = wish.put(fresh, name)
        names[:] = [new]
        return fresh

    saved = save(session, job.id, change)
    new = names[0]
    if not saved.is_new:
        report_known(session, f"{new} is already there like this.", saved.after.id)
        return
    lines = [f"{name} is now {new}, everywhere the name was used."] if new != name else []
    person = saved.after.person(new)
    if person and saved.before.person(name) != replace(person, name=name):
        lines.append(f"Noted: {facts_line(person)}.")
    if rounds_of(saved.before, name) != rounds_of(saved.after, new):
        lines.append(f"Noted: {new} was there in round {wish.met}.")
    report(session, saved, *lines)


def _remove(session: Session, job: Job, name: str) -> None:
    saved = save(session, job.id, lambda fresh: without_needless_label(removed(fresh, name), name)[0])
    rounds, sent = rounds_of(saved.before, name), messages_to(_look(session, saved.before), name)
    numbers = listed([str(each) for each in rounds])
    gone = [f"their place in round{'s' if len(rounds) > 1 else ''} {numbers}"] if rounds else []
    gone += [f"{counted(sent, 'message')} to them"] if sent else []
    also = [f"That includes {', and '.join(gone)}."] if gone else []
    if saved.before.through == name:
        also.append(f"Your messages to {job.company} no longer go through them.")
    report(session, saved, " ".join([f"{name} was removed.", *also]))


def _merge(session: Session, job: Job, name: str, other: str) -> None:
    if name == other:
        raise NotReadable(
            f"{name} and {other} are already one person.", "Name the other person after --merge."
        )
    names: list[str] = []

    def change(fresh: Job) -> Job:
        fresh, new = without_needless_label(made_one(fresh, name, other), name)
        names[:] = [new]
        return fresh

    saved = save(session, job.id, change)
    person = saved.after.person(names[0]) or Person(name=names[0])
    report(session, saved, f"{other} and {name} are one person now: {facts_line(person)}.")
