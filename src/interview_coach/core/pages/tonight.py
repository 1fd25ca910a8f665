"""The night before: what each step says, and the page for the morning, on a single sheet."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from interview_coach.core.pages import brief_parts, paper
from interview_coach.core.pages.document import (
    Block,
    Column,
    Columns,
    Document,
    Fact,
    FactGroup,
    Mark,
    NumberedItem,
    PagePart,
    Paragraph,
    SheetHead,
    Size,
    Span,
    WritingSpace,
    command,
    in_quotes,
    joined,
    text,
)
from interview_coach.core.pages.measure import Place, fine, printed
from interview_coach.core.pages.paper import Piece, Section, Slot, title_of
from interview_coach.core.pages.sheet import A4, SIDE, PageSheet
from interview_coach.core.pages.wording import READY_ENOUGH, permission_to_stop, way_label
from interview_coach.core.record.model import Interview, Match
from interview_coach.core.record.story import Story
from interview_coach.core.record.venues import is_at_home, setting
from interview_coach.core.text.lists import counted
from interview_coach.core.text.shown import capital
from interview_coach.core.text.when import distance, start_words
from interview_coach.core.timeline.situation import Situation, local_day
from interview_coach.core.timeline.words import kind_words
from interview_coach.core.walk.bank import Bank, Prompt
from interview_coach.core.walk.tonight import NightStep, is_the_day

QUESTIONS = 3
MINUTES = 20
"""Minutes for all the steps, about."""
FOOT = 9.0
"""What stays free at the end of the sheet, in mm."""
NO_WORDS = "Say what you do, one thing you've done that fits, and why you're here."
NO_PAY = "Nothing's written down yet. It's fine to ask what they've budgeted."


class Night(Struct, frozen=True, kw_only=True):
    """What there is to say and to get ready: the person's own words, and what we'd ask where they have none."""

    first: str
    want: str
    proof: str
    no_proof: str
    sentence: str
    opening: str
    questions: tuple[str, ...]
    close: tuple[tuple[str, str], ...]
    """The last questions, each with its label."""
    pay: str
    place: str
    wear: str
    leave: str
    bring: str
    travels: bool
    """Whether there's a way to go."""
    dresses: bool
    """Whether they'll be seen."""
    tips: tuple[Prompt, ...]
    """What else to get ready for this kind of interview."""


def night_of(
    s: Situation, interview: Interview | None, banks: tuple[Bank, Bank, Bank], stories: Mapping[str, Story]
) -> Night:
    """What there is for this round. `banks` are brief, qualifying and closing; `stories` are all that are saved."""
    brief, qualifying, closing = banks
    job, prep = s.job, s.job.prep
    kind = interview.kind if interview else None
    goal = job.goals[0] if job.goals else Match()
    done = {"brief-wear": "wear" in prep, "brief-route": "arrive" in prep}
    tips = brief_parts.tips_for(interview, brief)
    return Night(
        first=prep.get("intro", ""),
        want=goal.goal or "",
        proof=brief_parts.proof_words(goal, stories) or "",
        no_proof=brief_parts.no_proof_words([story.title for story in stories.values()]),
        sentence=goal.sentence or "",
        opening=prep.get("opening", ""),
        questions=tuple(brief_parts.chosen_questions(job, interview, qualifying)[:QUESTIONS]),
        close=tuple(brief_parts.closing_words(job, kind, closing)),
        pay=prep.get("pay-answer", ""),
        place=(interview.place if interview else None) or "",
        wear=prep.get("wear", ""),
        leave=prep.get("arrive", ""),
        bring=prep.get("bring", ""),
        travels=not is_at_home(interview),
        dresses=setting(interview) not in {"phone", "task"},
        tips=tuple(each for each in tips if each.group == "logistics" and not done.get(each.id)),
    )


def night_opening(s: Situation, interview: Interview | None, left: int, of: int) -> Document:
    """The first screen: when it is, how much there is to do, and that they can stop."""
    when = f": {_when(s, interview)}" if interview else ""
    minutes = f"about {round(MINUTES * left / of)} minutes"
    steps = counted(left, "short step")
    todo = (
        f"{steps}, {minutes}." if left == of else f"You've done {of - left} of {of}. {steps} left, {minutes}."
    )
    return Document((
        text(Span(s.job.title, "strong"), when),
        text(f"{todo} Stop whenever you like. Your place is saved."),
        *_far(s, interview),
    ))  # fmt: skip


def _far(s: Situation, interview: Interview | None) -> Iterator[Block]:
    """That there's more time than tonight."""
    if interview and (local_day(interview, s.now) - s.today).days > 1:
        yield text("There's still time to prepare in full:  ", command(f"coach prep {s.job.called}"))


def _when(s: Situation, interview: Interview) -> str:
    near = distance(local_day(interview, s.now), s.today)
    kind = f", {kind_words(interview.kind)}" if interview.kind else ""
    return f"{near}, {start_words(interview.on, interview.at, interview.zone, s.now)}{kind}"


def step_page(step: NightStep, place: str, night: Night) -> Document:
    """A step as it stands: what it's for, and the words to go in with."""
    head = text(Span(f"{place}  ", "quiet"), Span(step.entry.text, "strong"), hanging=2)
    why = text(step.entry.why, indent=2)
    return Document((head, why, *(Paragraph(each.spans, 2, each.hanging) for each in _words(step.id, night))))


def _words(step: str, night: Night) -> Iterator[Paragraph]:
    match step:
        case "tonight-minute":
            yield _quoted(night.first) if night.first else text(NO_WORDS)
        case "tonight-proof":
            yield from _proof(night)
        case "tonight-ask":
            if night.opening:
                yield _labelled("How you'll start", in_quotes(night.opening))
            yield from _asked(night)
        case "tonight-close":
            yield from (_labelled(label, f"“{words}”") for label, words in night.close)
        case "tonight-pay":
            yield (_quoted(night.pay) if night.pay else text(NO_PAY))
        case _:
            yield from _logistics(night)
            yield from (text(f"- {each.text}", hanging=2) for each in night.tips)


def _proof(night: Night) -> Iterator[Paragraph]:
    said = (
        ("They want", night.want),
        ("Your proof", night.proof),
        ("You say", in_quotes(night.sentence) if night.sentence else ""),
    )
    found = [_labelled(label, words) for label, words in said if words]
    yield from found or [text(night.no_proof)]


def _asked(night: Night) -> Iterator[Paragraph]:
    return (text(f"{number}. {each}", hanging=3) for number, each in enumerate(night.questions, 1))


def _logistics(night: Night) -> Iterator[Paragraph]:
    things = ("Take" if night.travels else "On the desk", night.bring)
    said = (
        (way_label(night.place, travels=night.travels), night.place),
        ("Route", night.leave),
        ("Wear", night.wear),
        things,
    )
    return (_labelled(label, words) for label, words in said if words)


def night_page(
    s: Situation,
    interview: Interview | None,
    steps: tuple[NightStep, ...],
    night: Night,
    name: str,
    sheet: PageSheet = A4,
) -> Document:
    """The sheet for the morning: when it starts, what to say first, one piece of proof, three questions, and how to end."""
    head = _head(s, interview, sheet)
    after = text("Afterward: ", command(f"coach followup {name}"), size="small")
    last = after if sheet.is_screen else paper.at_the_computer("coach followup")
    foot = PagePart("", (permission_to_stop(interview, name, sheet), last))
    is_day = interview is not None and is_the_day(local_day(interview, s.now), s.now)
    main, side = _columns(steps, night, sheet, _ready_label(s, interview, night), is_day=is_day)
    slots = [Slot(Place(sheet.main), 0, main), Slot(fine(Place(SIDE)), 0, side)]
    if sheet.is_screen:
        columns = paper.whole(slots)
        return Document((head, *columns[0], *columns[1], foot))
    room = sheet.height - printed((head, foot), Place(sheet.width)) - FOOT
    fitted = paper.fit([replace(slot, room=room) for slot in slots], sheet, (head, foot))
    said, ready = fitted.columns
    return Document((
        head,
        Columns((Column(is_side=False, blocks=said), Column(is_side=True, blocks=ready))),
        foot,
    ))  # fmt: skip


def _ready_label(s: Situation, interview: Interview | None, night: Night) -> str:
    """When it's to be got ready: tonight or the night before; on the day itself, before it begins."""
    if interview and is_the_day(local_day(interview, s.now), s.now):
        return "Before you go" if night.travels else "Before it starts"
    is_eve = interview is not None and (local_day(interview, s.now) - s.today).days <= 1
    return "Tonight" if is_eve else "The night before"


def _columns(
    steps: tuple[NightStep, ...], night: Night, sheet: PageSheet, ready: str, *, is_day: bool
) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """What to say, and what to have ready."""
    titles = {step.id: step.entry.text for step in steps}
    asked = tuple(
        Piece(2, (NumberedItem(number, each, 0 if sheet.is_screen else 2),))
        for number, each in enumerate(night.questions, 1)
    )
    said = {
        "tonight-minute": (Piece(1, (_written(night.first, 3, sheet, NO_WORDS, "large"),)),),
        "tonight-proof": (Piece(1, (_proof_facts(night, sheet),)),),
        "tonight-ask": asked,
        "tonight-close": tuple(Piece(3, (Fact(label, in_quotes(words)),)) for label, words in night.close),
    }
    main = tuple(Section(titles[each], pieces) for each, pieces in said.items() if each in titles)
    way = (
        (way_label(night.place, travels=night.travels), night.place),
        *((("Route", night.leave),) if night.travels else ()),
    )
    there = tuple(Piece(1, (Fact(label, words),)) for label, words in way if words or not sheet.is_screen)
    side = (
        Section("Getting there" if night.travels else "How to join", there),
        Section(ready, tuple(_ready(night, is_day=is_day))),
        Section(titles["tonight-pay"], (Piece(3, (_written(night.pay, 2, sheet, NO_PAY),)),)),
    )
    return main, side


def _head(s: Situation, interview: Interview | None, sheet: PageSheet) -> SheetHead:
    title = title_of(s.job)
    if interview is None:
        return SheetHead(title, "There's no date yet")
    start = sheet.start(interview.on, interview.at, interview.zone, s.now)
    kind = kind_words(interview.kind) if interview.kind else ""
    clock = "" if sheet.is_screen else sheet.elsewhere(interview.on, interview.at, interview.zone, s.now)
    notes = (text(clock, size="small"),) if clock else ()
    return SheetHead(title, start, where=capital(kind), notes=notes)


def _written(words: str, lines: int, sheet: PageSheet, advice: str, size: Size = "body") -> Block:
    """The words to say; or on a screen what could be said, and on paper lines for a pen."""
    if words:
        return text(in_quotes(words), size=size)
    return text(advice) if sheet.is_screen else WritingSpace(lines)


def _proof_facts(night: Night, sheet: PageSheet) -> Block:
    said = (
        Fact("They want", night.want, "strong"),
        Fact("Your proof", night.proof),
        Fact("You say", in_quotes(night.sentence) if night.sentence else ""),
    )
    found = tuple(fact for fact in said if fact.words)
    if found:
        return FactGroup(found)
    blank = FactGroup((Fact("Your proof", ""), Fact("You say", "")))
    return text(night.no_proof) if sheet.is_screen else blank


def _ready(night: Night, *, is_day: bool) -> Iterator[Piece]:
    if night.dresses:
        yield Piece(2, (_box(f"clothes: {night.wear}" if night.wear else "clothes laid out"),))
    things, ready = ("bag", "bag packed") if night.travels else ("on the desk", "paper and pen on the desk")
    yield Piece(2, (_box(f"{things}: {night.bring}" if night.bring else ready),))
    yield Piece(3, (_box("phone charged" if is_day else "alarm set, phone charging"),))
    tips = [each for each in night.tips if each.id != "brief-wear" or not night.dresses]
    yield from (Piece(4, (_box(each.text),), is_own=False) for each in tips)


def night_end(s: Situation, interview: Interview | None, name: str, *, wrote: bool) -> Document:
    """The last screen: where the page is, how to take it back, and permission to stop."""
    is_day = interview is not None and is_the_day(local_day(interview, s.now), s.now)
    return Document(joined([
        (
            text("See it all on one page: ", command(f"coach tonight {name} --open")),
            *((text(Span("Wrong?  ", "quiet"), command("coach undo")),) if wrote else ()),
        ),
        (text(Span(f"{READY_ENOUGH} {'Good luck.' if is_day else 'Good night.'}", "strong")),),
    ]))  # fmt: skip


def _box(words: str) -> Mark:
    return Mark("[ ]", "", (Span(words),))


def _quoted(words: str) -> Paragraph:
    return text(f"“{words}”", hanging=1)


def _labelled(label: str, words: str) -> Paragraph:
    return text(Span(f"{label}: ", "quiet"), words, hanging=2)
