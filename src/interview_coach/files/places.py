"""Where things stand: the person's home folder, and the questions that the program ships."""

from pathlib import Path

import interview_coach

JOBS, ARCHIVE, JOURNAL, PAGES = "jobs", "archive", ".journal", "pages"
SETTINGS = "settings.yaml"
TEMPLATES = "templates"
QUESTIONS = "questions"
CALENDAR = "calendar.yaml"


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
