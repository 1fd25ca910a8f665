"""Stories as bytes and back, and the stories of a home: `stories/ID.yaml`."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from interview_coach.core.record.story import Story
from interview_coach.core.text.names import slug
from interview_coach.errors import BadFile, NotFound
from interview_coach.files.disk.places import ENDING, STORIES
from interview_coach.files.records.reader import ids_in, read_folder, read_record
from interview_coach.files.records.store import Store, too_large
from interview_coach.files.records.versions import STORY
from interview_coach.files.yaml import schema, yaml_io
from interview_coach.files.yaml.encode import encode
from interview_coach.files.yaml.nodes import Mapping, Scalar
from interview_coach.files.yaml.problem import LeftOut, Problem, Problems, lines_of


def read_story(data: bytes, story_id: str) -> tuple[Story | None, Problems]:
    """The story in these bytes, or None with all that is wrong, by line."""
    story, problems = schema.decode(data, Story, STORY.ours, _check, steps=STORY.steps)
    return (replace(story, id=story_id) if story else None), problems


def write_story(story: Story) -> bytes:
    """The story as the bytes of its file, which can be read again.

    Raises:
        CoachError: with this the file would be larger than what is read.
    """
    data = yaml_io.dump(encode(story))
    if read_story(data, story.id)[1]:
        raise too_large()
    return data


def _check(node: Mapping) -> Problems:
    title = node.items.get("title")
    if isinstance(title, Scalar) and not title.text.strip():
        return [Problem(title.line, "`title` is empty; write a few words that tell you which story it is")]
    return []


class Stories:
    """The story bank of one home."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def everything(self) -> tuple[list[Story], list[LeftOut]]:
        """Every story, by id, and the files that could not be used."""
        return read_folder(self._store.home, STORIES, read_story)

    def ids(self) -> list[str]:
        """The ids of all stories, also of those that cannot be read."""
        return ids_in(self._store.home, STORIES)

    def load(self, story_id: str) -> Story:
        """The story of this id.

        Raises:
            NotFound: there is no such file.
            BadFile: it cannot be used; every problem with its line.
        """
        path = self.path_of(story_id)
        # An id in a file made by hand may lead out of the folder.
        if Path(story_id).name != story_id or not path.exists():
            raise NotFound(f"There's no story {story_id}.", "See them all: coach story list")
        return self._parsed(path, read_record(path))

    def create(self, story: Story) -> Story:
        """Put a new story on disk, under an id made of its title, and return it."""
        return self._store.create_file(
            STORIES, slug(story.title, empty="story"), write_story(story), self._parsed
        )

    def change(self, story_id: str, change: Callable[[Story], Story]) -> Story:
        """Apply a change to the story as it is on disk now, and return it as written.

        `change` is called with the lock held and must not ask anyone anything.
        """

        def rewritten(path: Path, data: bytes) -> tuple[Story, bytes]:
            old = self._parsed(path, data)
            new = change(old)
            return new, data if new == old else self._store.with_comments(path, data, write_story(new))

        return self._store.change_file(self.path_of(story_id), rewritten)

    def written_at(self, story_id: str) -> int:
        """When its file was written, for comparing; 0 where it is gone."""
        try:
            return self.path_of(story_id).stat().st_mtime_ns
        except OSError:
            return 0

    def path_of(self, story_id: str) -> Path:
        """The file of this story."""
        return self._store.home / STORIES / f"{story_id}{ENDING}"

    @staticmethod
    def _parsed(path: Path, data: bytes) -> Story:
        story, problems = read_story(data, path.stem)
        if story is None:
            raise BadFile(lines_of(path, problems))
        return story
