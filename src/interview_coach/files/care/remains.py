"""What is still there of a record that is taken out for good, and is not coach's to delete."""

from pathlib import Path

from interview_coach.files.care.finding import Home
from interview_coach.files.disk.links import through
from interview_coach.files.disk.places import HOME, is_of_coach, places_of
from interview_coach.files.journal.leftovers import is_of_an_editor


def remains(home: Home, record: str) -> list[Path]:
    """What a link leads to, copies by programs that sync, what editors left, and edits that were broken off."""
    places = [home.folder / place for place in places_of(record)]
    found = [through(place) for place in places if place.is_symlink()]
    for place in places:
        folder = place.parent.relative_to(home.folder).as_posix()
        found += [copy for copy, original in home.copies(folder).items() if original in places]
        found += [
            path
            for path in home.files(folder)
            if place.name in path.name and path != place and is_of_an_editor(folder, path.name)
        ]
    found += [path for path in home.files(HOME) if ".editing-" in path.name and is_of_coach(HOME, path.name)]
    return list(dict.fromkeys(path for path in found if path.exists()))
