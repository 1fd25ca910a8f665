"""The help of the commands that look after your files and the program, as data like `help_texts`."""

from interview_coach.core.pages.help_texts import HELPS, Help

MORE_HELPS = {
    "bank": Help(
        "The questions and tips that coach uses.",
        "Shows coach's own questions and tips, and the questions interviewers ask. You can add your own.",
        (
            ("coach bank list", "all the banks"),
            ("coach bank list practice", "the packs of practice questions"),
        ),
        "To write your own, see docs/packs.md. coach bank check looks over your file.",
    ),
    "bank list": Help(
        "The banks, or what's in one.",
        "Lists the banks of questions, or what's in one of them.",
        (
            ("coach bank list", "all the banks"),
            ("coach bank list prep", "what coach asks while you get ready"),
        ),
        "One entry in full: coach bank show ID",
    ),
    "bank show": Help(
        "One question or tip in full.",
        "Shows one entry: why it helps, what makes a good answer, and where it comes from.",
        (
            ("coach bank show org-why", "a question about the company"),
            ("coach bank show why-yourself", "a question they may ask you"),
        ),
        "Where it comes from: coach why SOURCE",
    ),
    "bank check": Help(
        "Check a file of your own questions.",
        "Checks your own packs or conversations, and lists everything that's wrong, with the file and line number.",
        (
            ("coach bank check mine.yaml", "one file"),
            ("coach bank check mine.yaml --json", "the same for a script"),
        ),
        "Practice with it: coach practice --pack NAME",
    ),
    "people": Help(
        "Everyone you've met. Correct a name here.",
        "Lists everyone you've added. It can also correct a name, title, company or address everywhere it's used, or merge two entries for the same person.",
        (
            ("coach people brightwell", "everyone there"),
            ('coach people brightwell amal --name "Amal Saïd"', "a name that was misspelled"),
        ),
        "Check the thank-you notes again: coach thanks NAME",
    ),
    "calendar": Help(
        "Your dates as a file for your calendar.",
        "Puts interviews and open steps, with alarms, into a file that calendars can import.",
        (
            ("coach calendar", "what would be in it"),
            ("coach calendar -o interviews.ics", "the file"),
        ),
        "Import the file into your calendar. docs/calendar.md explains what happens when you import it again.",
    ),
    "edit": Help(
        "Open a job or a story in your editor.",
        "Opens the file for a job or a story in your editor, and checks it when you close it.",
        (
            ("coach edit brightwell", "a job"),
            ("coach edit food", "a story"),
        ),
        "To use another editor: coach settings editor nano. Changed your mind? coach undo",
    ),
    "undo": Help(
        "Undo the last command.",
        "Undoes whatever the last command recorded. Type coach undo again to undo the command before that.",
        (
            ("coach undo", "the last one"),
            ("coach undo --list", "what can be undone"),
        ),
        "Undid too much? Run coach undo --redo. To find an older version of one job, run coach undo --list NAME",
    ),
    "delete": Help(
        "Delete a job or a story.",
        "Deletes a job or a story. coach undo brings it back, unless you add --purge.",
        (
            ("coach delete kestrel", "undo brings it back"),
            ("coach delete kestrel --purge", "permanently, with all its versions; asks first"),
        ),
        "Didn't mean to? coach undo",
    ),
    "check": Help(
        "Check all your files.",
        "Reads all your files and says what's wrong, with the file and line number.",
        (
            ("coach check", "says what's wrong"),
            ("coach check --fix", "fixes what can be fixed without losing anything"),
        ),
        "Fix the rest yourself: coach edit NAME",
    ),
    "where": Help(
        "Where your files are.",
        "Prints the path of the folder with your files. They're plain text, so you can read and change them.",
        (
            ("coach where", "the path"),
            ("coach where --json", "the same for a script"),
        ),
        "To use another folder: set COACH_HOME, or add --home DIR",
    ),
    "settings": Help(
        "Your name, country, paper and more.",
        "Lists each setting, with its value, where the value comes from, and what the setting does. It can also change a setting.",
        (
            ("coach settings", "all of them"),
            ("coach settings name Nia Brandt", "your name, to sign drafts with"),
        ),
        "To clear one: coach settings name --unset",
    ),
    "completion": Help(
        "Let TAB finish names and commands.",
        "Prints a few lines for your shell that let the TAB key complete commands, company names and more.",
        (
            ("coach completion", "for the shell you're using, and how to set it up"),
            ("coach completion fish", "for fish"),
        ),
        "For one quiet line in your prompt, see docs/shell.md",
    ),
    "print": Help(
        "Open the checklist, the cards or the brief to print.",
        "Opens a page in your browser so you can print it: the thank-you checklist, the words for your cards, or the page to read right before an interview.",
        (
            ("coach print cards quarry", "what to write on each card, to copy by hand"),
            ("coach print brief brightwell", "the page to read before you go in"),
        ),
        "A file in this folder instead: coach print brief -o brief.html",
    ),
    "help": Help(
        "This list, or help with one command.",
        "Shows what you can type. Given the name of a command, it shows what that command is for.",
        (
            ("coach help", "all commands, the eight main ones first"),
            ("coach help prep", "one of them"),
        ),
        "What to do now: coach next",
    ),
    "version": Help(
        "Which version this is.",
        "Prints the version of coach.",
        (
            ("coach version", "the version"),
            ("coach --version", "the same"),
        ),
        "To see what's new: CHANGELOG.md",
    ),
    "demo": Help(
        "Look around: a made-up job search.",
        "Plays through six weeks of a made-up job search in two minutes. Your own files aren't touched.",
        (
            ("coach demo", "screen by screen; press Enter to go on"),
            ("coach demo --color never", "without color"),
        ),
        "Then start your own: coach prep",
    ),
}
ALL_HELPS = HELPS | MORE_HELPS
"""The help of every command."""
