"""Answers by prompt id, and the prompts passed over: the same in a job, in its notes, in feedback and in a story."""

from typing import Any, Protocol, TypeVar

from msgspec.structs import replace


class HasPassed(Protocol):
    """A record whose prompts can be passed over."""

    @property
    def passed(self) -> tuple[str, ...]:
        """Ids of those prompts."""


Record = TypeVar("Record", bound=HasPassed)


def answered(texts: dict[str, str], prompt: str, text: str) -> dict[str, str]:
    """The answers with this one last; an empty text takes it out."""
    others = {key: value for key, value in texts.items() if key != prompt}
    return {**others, prompt: text} if text else others


def with_passed(record: Record, prompt: str, *, passed: bool = True) -> Record:
    """The record with a prompt marked as passed over, or no longer so."""
    others = tuple(each for each in record.passed if each != prompt)
    changes: dict[str, Any] = {"passed": (*others, prompt) if passed else others}
    return replace(record, **changes)  # type: ignore[type-var]
