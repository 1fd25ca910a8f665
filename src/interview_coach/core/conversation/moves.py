"""The words by which typed text is told: the file `questions/moves.yaml` as values."""

from typing import Annotated, Literal

from msgspec import Struct

from interview_coach.core.conversation.manager import Move
from interview_coach.core.conversation.topics import Topics
from interview_coach.core.record.marks import Prose

Tells = Literal["sure", "likely", "maybe", "faint"]
"""How surely a clue tells its move."""


class WordList(Struct, frozen=True, kw_only=True):
    """Words and phrases that several clues share, by a name: `@name`."""

    id: str
    says: tuple[str, ...]


class Clue(Struct, frozen=True, kw_only=True, rename={"where": "in"}):
    """Words that tell a move.

    Of each group in `all` (`one | other | @list`) a phrase is in the sentence, and of `without` none is.

    `sure` words decide alone. `likely` ones do not, but where they tell another move, it is asked back. `maybe` ones are offered
    where nothing is sure, `faint` ones where nothing else tells at all.
    """

    all: tuple[str, ...]
    without: tuple[str, ...] = ()
    tells: Tells = "sure"
    where: Literal["question", "statement", "both"] = "question"


class MoveWords(Struct, frozen=True, kw_only=True):
    """A move: how it reads in a list to pick from, how it is echoed, what is said in it, and the clues."""

    id: Move
    menu: str
    echo: str
    words: tuple[Clue, ...]
    source: str
    says: Annotated[str | None, Prose] = None
    """What is said by someone who picks it from the list; None: nothing, or a story."""
    near: tuple[Move, ...] = ()
    """Moves to offer next to this one where it is only hinted at."""
    over: tuple[Move, ...] = ()
    """Moves that yield to this one where both are told for sure."""


class Unread(Struct, frozen=True, kw_only=True):
    """What to say where a text is not understood."""

    nothing: str
    words: Annotated[str, Prose]
    nod: str = ""
    foreign: str
    long: str


class Moves(Struct, frozen=True, kw_only=True):
    """The file of moves."""

    schema: int
    title: str
    lists: tuple[WordList, ...]
    unread: Unread
    entries: tuple[MoveWords, ...]
    topics: Topics | None = None
    """The words that speak for each move. They're in a file of their own."""

    def get(self, move: Move) -> MoveWords | None:
        """The entry of this move, or None."""
        return next((each for each in self.entries if each.id == move), None)

    def entry(self, move: Move) -> MoveWords:
        """The entry of a move that is there."""
        return next(each for each in self.entries if each.id == move)
