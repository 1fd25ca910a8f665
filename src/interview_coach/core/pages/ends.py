"""The pages after something was recorded, and after an answer came."""

from interview_coach.core.pages.document import Block, Document, Span, command, joined, text
from interview_coach.core.pages.sheet import SCREEN
from interview_coach.core.pages.waiting import call_clock
from interview_coach.core.pages.wording import offer_until
from interview_coach.core.record.model import Entry
from interview_coach.core.text.shown import capital
from interview_coach.core.text.when import short_day
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.agenda import Item
from interview_coach.core.timeline.rules import kind_of
from interview_coach.core.timeline.situation import ENDS, Situation
from interview_coach.core.timeline.steps import feedback_call, move_on, reply_to_no
from interview_coach.core.timeline.steps.improve import is_lesson
from interview_coach.core.timeline.steps.marks import is_call_offered
from interview_coach.core.timeline.words import thing


def recorded_page(lines: tuple[str, ...], item: Item, short: str, extra: Document | None = None) -> Document:
    """What was recorded, what comes next, and that it can be taken back."""
    parts: list[tuple[Block, ...]] = [tuple(text(line, hanging=2) for line in lines)]
    if extra:
        parts.append(extra.blocks)
    parts.append((next_line(item, short), text(Span("Wrong?  ", "quiet"), command("coach undo"))))
    return Document(joined(parts))


def next_line(item: Item, short: str) -> Block:
    """`Next: thank Ada, by Wed 25 Nov.  coach thanks acme`."""
    step, today = item.step, item.situation.today
    if step and is_lesson(step) and item.ahead:
        step = item.ahead
    if step is None:
        return _ended_line(item.situation, short) or _quiet_line(item, short)
    if not step.is_open:
        what = f"it's {thing(step)}" if thing(step).startswith("the ") else thing(step)
        quiet = ", if it's still quiet," if step.step == "move-on" else ""
        then = f" until {short_day(step.opens, today)}. Then{quiet} {what}" if step.opens else " for now"
        return text(f"Next: nothing to do{then}.")
    by = f", by {short_day(step.due, today)}" if step.due and step.due > today else ""
    if by and kind_of(step.step).BEFORE_INTERVIEW:
        by = by.replace(", by", " before")
    by = (
        f", {offer_until(step, item.situation.now, SCREEN)}"
        if step.step == "answer-offer" and step.due
        else by
    )
    by = "" if step.step == "reply-to-no" else by
    if step.step == feedback_call.NAME and step.due == today and not feedback_call.is_after(step):
        by = f", today{call_clock(item.situation)}"
    words = item.command.replace(item.job.id, short, 1)
    if step.action == "behaviour":
        return text(f"For next time: {step.what}{by}. To check it off: ", command(words))
    if step.step == "improve":
        return text(f"Next: {thing(step)}{by}. To check it off: ", command(words))
    if step.step == "stay-in-touch":
        return text(f"Next: {thing(step)}{by}. Once you have: ", command(words))
    words = f"coach letter {short} check-in" if step.step == "check-in" else words
    return text(f"Next: {thing(step)}{by}.  ", command(words))


def _ended_line(s: Situation, short: str) -> Block | None:
    """What's left where the job has ended; None where it hasn't."""
    if s.result not in ENDS:
        return None
    if s.result == "rejected" and _has_asked(s):
        call = command(f"coach feedback {short} --on DATE")
        return text("This job is in your archive now. Did they agree to a call? ", call)
    if s.result == "rejected":
        return text("This job is in your archive now. There's nothing you have to do.")
    if s.result == "moved-on":
        return text("This job is in your archive now.")
    again = command(f"coach outcome {short} reopened")
    return text("This job is in your archive now. Plans changed? ", again)


def _quiet_line(item: Item, short: str) -> Block:
    """Why there's nothing to do, with the command where a date of theirs would change that."""
    s = item.situation
    if s.told:
        return text(f"{capital(item.why)}.")
    if s.held or s.is_off_by_me:
        return text(f"Next: {item.why}.")
    return text(f"Next: {item.why}. ", command(f"coach interview {short} --on DATE"))


def _has_asked(s: Situation) -> bool:
    """Whether the message after their no, which asks for a call, was sent, and what came of it isn't known."""
    return not s.job.feedback and any(step.state == "done" for step in reply_to_no.rule(s))


def outcome_page(
    s: Situation, entry: Entry, short: str, others: list[str], waiting: list[str]
) -> Document | None:
    """What helps now, and what hurts, after this outcome.

    `others` are the live jobs that deserve the energy; `waiting` the names in commands of those that could be asked once more.
    """
    pages = {
        "rejected": _rejected,
        "moved-on": _moved_on,
        "accepted": _accepted,
        "declined": _declined,
        "withdrew": _declined,
        "job-cut": _cut,
        "on-hold": _held,
    }
    make = pages.get(entry.outcome or "")
    if entry.outcome == "offer":
        return Document(joined(_offer(short, waiting)))
    return Document(joined(make(s, short, others))) if make else None


def _rejected(s: Situation, short: str, others: list[str]) -> list[tuple[Block, ...]]:
    hard = (text("That's hard to hear. Nothing has to happen right now."),)
    if not any(step.is_open for step in reply_to_no.rule(s)):
        return [hard]
    whom = recipients.for_reply_to_no(s) or "whoever invited you"
    through = " They talked to the company, so they may know why." if s.job.through else ""
    if s.outcome and s.outcome.told == "call":
        ask = (
            f"Within a day or two, call or send one short message. Thank {whom}, and ask for ten minutes to "
            "hear how you could interview better."
        )
    elif is_call_offered(s):
        ask = f"Within a day or two, thank {whom} and say that the call works for you."
    else:
        ask = (
            f"Within a day or two, thank {whom}, and ask for ten minutes on the phone to hear how you could "
            f"interview better.{through}"
        )
    return [
        hard,
        (text(ask),),
        (text("Here's a draft:  ", command(f"coach feedback {short}")),),
        (
            text("Not today? The note can wait: ", command("coach"), " will remind you tomorrow."),
            text(
                "Rather not write at all? That's fine too:  ",
                command(f"coach followup {short} --skip reply-to-no"),
            ),
        ),
    ]


def _moved_on(s: Situation, short: str, others: list[str]) -> list[tuple[Block, ...]]:
    into = f"what's still open: {', '.join(others[:3])}" if others else "the next one"
    energy = () if s.job.taken else (text(f"Put your energy into {into}."),)
    silence = f"{s.job.company} went quiet. Companies often do, for reasons that have nothing to do with you."
    off = command(f"coach interview {short} --cancelled --by me")
    on = short_day(s.planned.on, s.today) if s.planned else ""
    planned = (text(f"Your interview on {on} is still planned. If you aren't going: ", off),) if on else ()
    outcomes = [entry.outcome for entry in s.log if entry.outcome]
    if outcomes[-2:-1] == ["offer"]:
        return [
            (
                text("They're still waiting for your answer to the offer. A short, friendly note is enough:"),
                text(command(f"coach letter {short} decline"), indent=2),
                *planned,
            )
        ]
    return [
        (
            *((text(silence),) if move_on.was_silent(s) else ()),
            text("You did your part, and you can let it go."),
            *energy,
            *planned,
        ),
        (text("If they do write, reopen it: ", command(f'coach followup {short} --reply "…"')),),
    ]


def _offer(short: str, waiting: list[str]) -> list[tuple[Block, ...]]:
    others = "the others" if len(waiting) > 1 else "the other one"
    ask = [
        text(f"An offer with a deadline is a good reason to check in with {others}:"),
        *(text(command(f"coach letter {each} competing-offer"), indent=2) for each in waiting),
    ]
    return [
        (
            text("Congratulations. Before you answer, make sure everything they told you is in writing."),
            text(
                "If you'd like to negotiate the pay, the hours or the location, ask for everything at once, "
                "and say why."
            ),
            text(
                "Is there anything you still don't know about the work, the people or the terms? Ask before "
                "you say yes."
            ),
        ),
        tuple(ask) if waiting else (),
        (
            text(
                "Decided?  ",
                command(f"coach outcome {short} accepted"),
                "  or  ",
                command(f"coach outcome {short} declined"),
            ),
        ),
    ]


def _accepted(s: Situation, short: str, others: list[str]) -> list[tuple[Block, ...]]:
    lines = [
        "Congratulations. Thank everyone who interviewed you, anyone at the front desk, and the people who helped you get there.",
        *(
            ["Keep the others going until you've signed and any background checks are done."]
            if others
            else []
        ),
    ]
    final = (text("All signed?  ", command(f"coach outcome {short} accepted --final")),) if others else ()
    return [tuple(text(line) for line in lines), final]


def _cut(s: Situation, short: str, others: list[str]) -> list[tuple[Block, ...]]:
    if not s.held:
        return [(text("They cut the job, so this isn't about you. There's nothing you need to send."),)]
    who = recipients.for_reply_to_no(s) or "whoever you met"
    return [
        (text("They cut the job. It says nothing about how you did."),),
        (text(f"Within a day or two, thank {who}, and ask if you can stay in touch."),),
    ]


def _held(s: Situation, short: str, others: list[str]) -> list[tuple[Block, ...]]:
    if s.taken:
        return [(text("You took another job, so there's nothing to wait for."),)]
    until = s.outcome.until if s.outcome else None
    meanwhile = " Until then, put your energy into the others." if others else ""
    when = f"On {short_day(until, s.today)}" if until else f"About {s.policy.hold_days} days from now"
    return [
        (
            text("On hold isn't a no, and it says nothing about you. A short, friendly reply helps:"),
            text(
                '"Thank you for telling me. I\'m still very interested, so please keep me in mind when it opens back up."'
            ),
            text("Or copy a longer one:  ", command(f"coach letter {short} hold")),
            text(f"{when}, ask once where things stand.{meanwhile}"),
        ),
    ]


def _declined(s: Situation, short: str, others: list[str]) -> list[tuple[Block, ...]]:
    if s.told:
        return [(text("They know already, so there's nothing you have to send."),)]
    whom = s.job.through or recipients.for_check_in(s) or "the person who invited you"
    kind = "decline" if s.result == "declined" else "withdraw"
    draft = command(f"coach letter {short} {kind}")
    return [(text(f"Let {whom} know soon. Two friendly lines are enough:  ", draft),)]
