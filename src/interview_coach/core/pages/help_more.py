"""The help of the commands that look after your files and the program, as data like `help_texts`."""

from interview_coach.core.pages.help_texts import HELPS, Help

MORE_HELPS = {
    "bank": Help(
        "The questions and tips that coach uses.",
        "Shows what coach asks and knows: its questions, tips and the questions interviewers ask. Yours join them.",
        (
            ("coach bank list", "all of them"),
            ("coach bank list practice", "the packs of practice questions"),
        ),
        "Write your own: docs/packs.md has the keys, and coach bank check reads the file.",
    ),
    "bank list": Help(
        "The banks, or what's in one.",
        "Lists the banks of questions, or what's in one of them.",
        (
            ("coach bank list", "all of them"),
            ("coach bank list prep", "what coach asks while you get ready"),
        ),
        "One entry in full: coach bank show ID",
    ),
    "bank show": Help(
        "One question or tip in full.",
        "Shows one entry: why it helps, what a good answer has, and where it comes from.",
        (
            ("coach bank show org-why", "a question about the company"),
            ("coach bank show why-yourself", "a question they may ask you"),
        ),
        "Where it comes from: coach why SOURCE",
    ),
    "bank check": Help(
        "Check a file of your own questions.",
        "Reads packs or conversations of your own, and says all that's wrong, with file and line.",
        (
            ("coach bank check mine.yaml", "one file"),
            ("coach bank check mine.yaml --json", "the same for a script"),
        ),
        "Practice with it: coach practice --pack NAME",
    ),
    "people": Help(
        "Who you've met, and how to correct a name.",
        "Lists everyone on record. It corrects a name, title or address everywhere it was used, or makes two people one.",
        (
            ("coach people brightwell", "who's on record"),
            ('coach people brightwell amal --name "Amal Saïd"', "a name that was misspelled"),
        ),
        "Check the thank-you notes again: coach thanks NAME",
    ),
    "calendar": Help(
        "Your dates as a file for your calendar.",
        "Puts interviews and open steps into a file that calendars import, with alarms.",
        (
            ("coach calendar", "what would be in it"),
            ("coach calendar -o interviews.ics", "the file"),
        ),
        "Import the file into your calendar. docs/calendar.md says what a second import does.",
    ),
    "edit": Help(
        "Open a job or a story in your editor.",
        "Opens the file of a job or a story in your editor, and checks it when you close it.",
        (
            ("coach edit brightwell", "a job"),
            ("coach edit food", "a story"),
        ),
        "Another editor: coach settings editor nano. Wrong after all? coach undo",
    ),
    "undo": Help(
        "Undo the last command.",
        "Takes back what the last command recorded. Once more takes back the one before.",
        (
            ("coach undo", "the last one"),
            ("coach undo --list", "what can be taken back"),
        ),
        "An older version of one job: coach undo --list NAME",
    ),
    "delete": Help(
        "Remove a job or a story.",
        "Removes a job or a story from your files. coach undo brings it back, unless you add --purge.",
        (
            ("coach delete kestrel", "undo brings it back"),
            ("coach delete kestrel --purge", "for good, with all its versions; asks first"),
        ),
        "Not meant? coach undo",
    ),
    "check": Help(
        "Check all your files.",
        "Reads all your files and says what's wrong, with file and line.",
        (
            ("coach check", "says what's wrong"),
            ("coach check --fix", "fixes what can be fixed without losing anything"),
        ),
        "The rest is yours to change: coach edit NAME",
    ),
    "where": Help(
        "Where your files are.",
        "Prints the folder of your files. They're plain text, and you can read and change them.",
        (
            ("coach where", "the folder"),
            ("coach where --json", "the same for a script"),
        ),
        "Another folder: set COACH_HOME, or add --home DIR",
    ),
    "settings": Help(
        "Your name, country, paper and more.",
        "Lists your settings: each with its value, where it comes from and what it does. It can also change one.",
        (
            ("coach settings", "all of them"),
            ("coach settings name Nia Brandt", "your name, to sign drafts with"),
        ),
        "To clear one: coach settings name --unset",
    ),
    "completion": Help(
        "Let TAB finish names and commands.",
        "Prints a few lines for your shell. With them, the TAB key finishes commands, company names and more.",
        (
            ("coach completion", "for the shell you're in, with how to put it in place"),
            ("coach completion fish", "for fish"),
        ),
        "One quiet line in your prompt: docs/shell.md",
    ),
    "print": Help(
        "Open the checklist or the brief to print.",
        "Opens a page in your browser, which prints it: the thank-you checklist, or the page to read before you go in.",
        (
            ("coach print checklist quarry", "everyone to thank, with boxes for a pen"),
            ("coach print brief brightwell", "the page to read before you go in"),
        ),
        "A file in place of the browser: coach brief -o brief.html",
    ),
    "help": Help(
        "This list, or the help of one command.",
        "Shows what you can type. With the name of a command, it shows what that one is for.",
        (
            ("coach help", "all commands, the first eight on top"),
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
        "What's new in it: CHANGELOG.md",
    ),
    "demo": Help(
        "Look around: a made-up job search.",
        "Plays six weeks of a made-up job search in two minutes. Your own files aren't touched.",
        (
            ("coach demo", "screen by screen; Enter goes on"),
            ("coach demo --color never", "without color"),
        ),
        "Then start your own: coach prep",
    ),
}
ALL_HELPS = HELPS | MORE_HELPS
"""The help of every command."""
