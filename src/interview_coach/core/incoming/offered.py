"""What a no offers besides: a call without a date, and other work."""

import re

from interview_coach.core.text.periods import whole_sentences

# Patterns are kept as text: most commands need none of them.
_TALK = r"talk|speak|chat|(?:have|set up|arrange|hop on) a (?:\w+ )?(?:call|chat)"
_FEEDBACK = r"(?:give|share|offer|go over) (?:you )?(?:some |any |my |our |more )?feedback"
_CALL = (
    r"\b(?:(?:call|phone|ring) me\b(?! to (?:confirm|cancel))|give (?:me|us) a (?:call|ring)\b"
    rf"|(?:happy|glad|pleased) to (?:{_TALK}|{_FEEDBACK})\b"
    rf"|(?:let'?s|we (?:can|could)|i can|i could) (?:{_TALK})\b)"
)
_WORK = r"(?:position|role|opening|vacancy|job|post|opportunity)\b"
_OTHER_WORK = (
    rf"\b(?:we|i) (?:do |also |will |may |might |expect to )*have (?:a|an|another|one other)\b[^.!?]{{0,60}}{_WORK}"
    rf"|\bkeep your (?:name|r\S+sum\S+|details|application)\b[^.!?]{{0,30}} for (?:the|our|a|an)\b[^.!?]{{0,40}}{_WORK}"
    rf"|\b(?:consider|interested in|think of you for|suit you for)\b[^.!?]{{0,30}}\b(?:our|the|a|an|another)\b[^.!?]{{0,40}}(?<!this ){_WORK}"
)
_NO_OFFER = r"n't\b|\b(?:not|no|unable|your interest|thank you|thanks|appl(?:y|ied|ying|ication)|future|filled|chose|selected|went with)\b"


def offers_call(mail: str) -> bool:
    """Whether they say that the person can call: `call me any afternoon`, `happy to give you feedback`."""
    return any(
        _has(_CALL, each) and not re.search(r"n't\b|\b(?:not|unable)\b", each) for each in _parts(mail)
    )


def other_work(mail: str) -> str | None:
    """The sentence that names another position they may have; None where there's none."""
    found = (each for each in _parts(mail) if _has(_OTHER_WORK, each) and not _has(_NO_OFFER, each))
    return next(found, None)


def _has(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None


def _parts(mail: str) -> list[str]:
    blocks = re.split(r"\n\s*\n", mail)
    return [each for block in blocks for each in whole_sentences(" ".join(block.split()))]
