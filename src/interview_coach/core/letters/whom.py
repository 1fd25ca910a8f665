"""Who a letter to one person goes to."""

from collections.abc import Collection

from interview_coach.core.incoming.parts import mail_parts
from interview_coach.core.incoming.who import signer_in
from interview_coach.core.letters.kinds import LetterKind
from interview_coach.core.record.corrections import names_of
from interview_coach.core.record.people import everyone
from interview_coach.core.record.writers import writer_of
from interview_coach.core.text.names import fold
from interview_coach.core.timeline import recipients
from interview_coach.core.timeline.situation import Situation

AFTER_THE_NO = frozenset({"reply-to-no", "job-cut", "stay-in-touch", "after-call"})
AROUND_INTERVIEW = frozenset({"confirm", "reschedule"})
_ASKING = frozenset({"invitation", "moved", "ask"})
_OFFERING = frozenset({"offer"})


def recipient_of(s: Situation, kind: LetterKind) -> str | None:
    """Who gets a letter of this kind."""
    if kind in AFTER_THE_NO:
        return recipients.for_reply_to_no(s)
    if kind in {"accept", "decline"} and not s.job.through:
        return _writer(s, _OFFERING) or recipients.for_reply_to_no(s)
    if kind in AROUND_INTERVIEW and not s.job.through:
        asked = _writer(s, _ASKING) or _inviter(s)
        return asked or (_in_charge(s) if kind == "reschedule" else None)
    found = recipients.for_check_in(s)
    planned = s.planned.met if s.planned else ()
    return found or next(iter(planned), None)


def _inviter(s: Situation) -> str | None:
    """Who most likely set up the interview: someone in HR or recruiting, else the only one on record; else no one is known."""
    known = [name for name in names_of(s.job) if s.job.kind_of(name) != "reception"]
    staff = [name for name in known if s.job.kind_of(name) in {"hr", "recruiter", "office"}]
    return next(iter(staff), known[0] if len(known) == 1 else None)


def _in_charge(s: Situation) -> str | None:
    """The only manager, else the only executive, who waits for the interview; None where there are more."""
    met = s.planned.met if s.planned else ()
    ranks = ([name for name in met if s.job.kind_of(name) == kind] for kind in ("manager", "executive"))
    return next((names[0] for names in ranks if len(names) == 1), None)


def _writer(s: Situation, kinds: Collection[str]) -> str | None:
    """Who wrote the last message of these kinds, where they're on record."""
    mails = [e.reply for e in reversed(s.log) if e.reply and e.reads in kinds]
    found = (writer_of(mail, everyone(s.job)) or _signer(mail, s.job.company) for mail in mails)
    return next(filter(None, found), None)


def _signer(mail: str, company: str) -> str | None:
    """Who wrote it, by its head or by the whole name below it, where they aren't on record."""
    parts = mail_parts(mail)
    head = f"From:\n{parts.head.sender[0]}" if parts.head.sender else ""
    signature = "\n".join(mail[line.start : line.end] for line in parts.signature)
    name = signer_in(head) or signer_in(signature)
    return name if name and fold(name.split()[0]) not in fold(company).split() else None
