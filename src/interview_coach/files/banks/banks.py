"""Every bank, the person's own among those of the program, each read when first asked for."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from interview_coach.files.banks.shipped import CONVERSATIONS, Shipped

if TYPE_CHECKING:
    from interview_coach.core.conversation.manager import Manager
    from interview_coach.core.drill.pack import Pack
    from interview_coach.core.incoming.words import Incoming
    from interview_coach.files.banks.own_conversations import OwnConversations
    from interview_coach.files.banks.own_packs import OwnPacks
    from interview_coach.files.yaml.problem import LeftOut


class Banks(Shipped):
    """The banks of the program, and what the person put into `own`. What cannot be used there is left out."""

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        super().__init__(folder)
        self._own_folder = own

    @cached_property
    def packs(self) -> "dict[str, Pack]":
        """The questions that candidates are asked, with the person's own: every pack by its name, sorted."""
        # Imported here, as below: most commands ask none of them.
        from interview_coach.core.drill.pack import with_own_packs

        return with_own_packs(self.shipped_packs, self._own.packs) if self._own.packs else self.shipped_packs

    @property
    def left_out(self) -> "tuple[LeftOut, ...]":
        """The person's own packs that cannot be used, each with the first thing that is wrong."""
        return self._own.left_out

    @cached_property
    def conversations(self) -> "dict[str, Manager]":
        """The managers to rehearse with, by name, sorted, the person's own among them; one of theirs replaces ours.

        Each is complete: what all fall back on stands behind their own replies.
        """
        # Imported here: most commands play nothing.
        from interview_coach.core.conversation.manager import complete

        found = {**self.shipped_conversations, **self._own_conversations.managers}
        return {name: complete(found[name], self.anyone) for name in sorted(found)}

    @cached_property
    def incoming(self) -> "Incoming":
        """The words by which a message is read, with the person's own."""
        return self._incoming[0]

    @property
    def incoming_left_out(self) -> "tuple[LeftOut, ...]":
        """The file of the person's own words, where it can't be used, with the first thing that is wrong."""
        return self._incoming[1]

    @cached_property
    def _incoming(self) -> "tuple[Incoming, tuple[LeftOut, ...]]":
        # Imported here: it is for the few commands that read messages.
        from interview_coach.files.banks.own_incoming import with_own_words

        return with_own_words(self._own_folder, self)

    @property
    def conversations_left_out(self) -> "tuple[LeftOut, ...]":
        """The person's own conversations that cannot be used, each with the first thing that is wrong."""
        return self._own_conversations.left_out

    @cached_property
    def _own_conversations(self) -> "OwnConversations":
        # Imported here: it is for the few commands that play.
        from interview_coach.files.banks.own_conversations import OwnConversations, read_conversations

        folder = self._own_folder
        return read_conversations(folder / CONVERSATIONS, self) if folder else OwnConversations()

    @cached_property
    def _own(self) -> "OwnPacks":
        # Imported here: it is for the few commands that read packs.
        from interview_coach.files.banks.own_packs import OwnPacks, read_packs

        return read_packs(self._own_folder, self) if self._own_folder else OwnPacks()
