"""Typing where keys choose: in a list, letters move to the option that they begin; at a yes or no, words are kept."""

from collections.abc import Sequence
from typing import Any


def option_typed(labels: Sequence[str], typed: str) -> int | None:
    """The place of the option that was typed: by how it begins, its number, or how a word of it begins."""
    words = typed.casefold().strip().lstrip("(")
    known = [label.casefold().lstrip("(") for label in labels]
    # "onsite" is "on site", too.
    begins = [place for place, label in enumerate(known) if _closed_up(label).startswith(_closed_up(words))]
    numbered = [place for place in range(len(known)) if str(place + 1) == words]
    inside = [place for place, label in enumerate(known) if f" {words}" in label]
    return next(iter([*begins, *numbered, *inside]), None)


def _closed_up(words: str) -> str:
    return words.replace(" ", "")


class TypedKeys:
    """What was typed so far in one list. While it fits no option, Enter chooses none."""

    def __init__(self, control: Any, labels: Sequence[str]) -> None:
        self._control, self._labels = control, labels
        self._typed = ""
        self._moved_to: int | None = None

    @property
    def is_lost(self) -> bool:
        """Whether what was typed fits no option."""
        return bool(self._typed) and option_typed(self._labels, self._typed) is None

    @property
    def is_typing(self) -> bool:
        """Whether letters were typed, and no arrow key since."""
        return bool(self._typed) and (self.is_lost or self._control.pointed_at == self._moved_to)

    def add(self, event: Any) -> None:
        """Take one more letter."""
        if event.data.isprintable():
            self._move(event, (self._typed if self.is_typing else "") + event.data)

    def take_back(self, event: Any) -> None:
        """Take the last letter away."""
        self._move(event, self._typed[:-1] if self.is_typing else "")

    def refuse(self, event: Any) -> None:
        """Forget what fits nothing, and choose nothing."""
        event.app.output.bell()
        self._typed, self._control.error_message = (
            "",
            "Choose with the arrow keys, or type the first few letters.",
        )

    def _move(self, event: Any, typed: str) -> None:
        self._typed, self._control.error_message = typed, None
        found = option_typed(self._labels, typed) if typed else None
        if found is not None:
            self._control.pointed_at = self._moved_to = found
        elif typed:
            event.app.output.bell()
            self._control.error_message = f'No choice here begins with "{typed}".'


class TypedWords:
    """The letters typed at a yes or no. Each key also does what it does there anyway."""

    def __init__(self, bindings: Any) -> None:
        self._bindings = bindings
        self._typed = ""

    @property
    def words(self) -> str:
        """What was typed, in small letters."""
        return self._typed.strip().casefold()

    def add(self, event: Any) -> None:
        """Take one more key; the one for going back takes the last letter away."""
        key = event.key_sequence[0].key
        if event.data.isprintable():
            self._typed += event.data
        elif not event.data.startswith("\x1b"):
            self._typed = self._typed[:-1]
        found = self._bindings.get_bindings_for_keys((key,))
        if found:
            found[-1].handler(event)
