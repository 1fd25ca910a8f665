"""The places on disk: the person's home folder, and the questions that the program ships."""

import re
from pathlib import Path

import interview_coach

JOBS, ARCHIVE, JOURNAL, PAGES = "jobs", "archive", ".journal", "pages"
STORIES = "stories"
PRACTICE = "practice.yaml"
SETTINGS = "settings.yaml"
TEMPLATES = "templates"
QUESTIONS = "questions"
CALENDAR = "calendar.yaml"


ENDING = ".yaml"
"""The ending of the files of records."""
HOME = "."
CONVERSATIONS = f"{QUESTIONS}/conversations"
TRASH = f"{JOURNAL}/trash"
_RECORDS = r"[^.].*\.yaml"
_OURS = {
    HOME: r"(settings|practice|calendar)\.yaml|bugs\.log|\.lock|\.editing-\d+\.\w+",
    JOBS: _RECORDS,
    ARCHIVE: _RECORDS,
    STORIES: _RECORDS,
    QUESTIONS: _RECORDS,
    CONVERSATIONS: _RECORDS,
    TEMPLATES: r"[^.].*\.txt|sentences\.yaml",
    PAGES: r"[^.].*",
    JOURNAL: r"\d{8}\.op",
    TRASH: r"\d{8}-.*",
}
FOLDERS = tuple(_OURS)
"""The home and its folders, relative to it. All others are the person's own, and are left alone."""


def is_of_coach(folder: str, name: str) -> bool:
    """Whether a file of this name in this folder of the home is one that coach reads or writes."""
    return re.fullmatch(_OURS[folder], name) is not None


def record_of(relative: str) -> str:
    """The name by which the journal knows the file at this path of the home.

    A job's is its id, in either folder; a story's has its folder before it; a file of the home itself keeps its name.
    """
    folder, _, name = relative.rpartition("/")
    if not folder:
        return name
    stem = Path(name).stem
    return stem if folder in (JOBS, ARCHIVE) else f"{folder}/{stem}"


def places_of(record: str) -> tuple[str, ...]:
    """Where the file of this record may lie, relative to the home."""
    if record in (SETTINGS, PRACTICE):
        return (record,)
    if "/" in record:
        return (f"{record}{ENDING}",)
    return (f"{JOBS}/{record}{ENDING}", f"{ARCHIVE}/{record}{ENDING}")


def default_home() -> Path:
    """The platform's folder for a person's data, for example `~/.local/share/interview-coach` on Linux."""
    # Imported here: most runs are given COACH_HOME or need nothing of it.
    import platformdirs

    return platformdirs.user_data_path("interview-coach", appauthor=False)


def shipped_questions() -> Path:
    """The folder of the banks: inside the installed package, or the repository's own in a checkout."""
    package = Path(interview_coach.__file__).parent
    installed = package / "questions"
    return installed if installed.is_dir() else package.parents[1] / "questions"
