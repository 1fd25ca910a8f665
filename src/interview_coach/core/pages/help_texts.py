"""The help of every command, as data: what it's for, two examples that can be typed as they are, and where to go next."""

from msgspec import Struct

FIRST = ("prep", "brief", "followup", "thanks", "heard", "feedback", "practice", "demo")
"""The commands that the help shows before all others."""
NOT_HERE = {
    "prepare": "prep",
    "ready": "prep",
    "thank-you": "thanks",
    "thankyou": "thanks",
    "thank": "thanks",
    "reply": "heard",
    "news": "heard",
    "email": "heard",
    "mail": "heard",
    "accept": "outcome NAME accepted",
    "accepted": "outcome NAME accepted",
    "decline": "outcome NAME declined",
    "declined": "outcome NAME declined",
    "withdraw": "outcome NAME withdrew",
    "reject": "outcome NAME no",
    "rejected": "heard",
    "rejection": "heard",
    "no": "outcome NAME no",
    "yes": "outcome NAME offer",
    "offer": "outcome NAME offer",
    "remove": "delete",
    "rm": "delete",
    "add": "new",
    "start": "new",
    "notes": "debrief",
    "checkin": "followup",
    "check-in": "followup",
    "jobs": "list",
    "status": "next",
    "today": "next",
    "todo": "next",
    "timeline": "followup",
    "config": "settings",
    "stories": "story list",
    "folder": "where",
    "person": "people",
    "rename": "people",
    "quit": "next",
    "exit": "next",
    "clear": "delete",
    "redo": "undo --redo",
}
"""Words that people type for a command, and the one they mean; or a line that says what to type."""


class Help(Struct, frozen=True):
    """The help of one command: its line in the list, what it's for, examples with what each does, and what's next."""

    line: str
    purpose: str
    examples: tuple[tuple[str, str], ...]
    then: str


HELPS = {
    "next": Help(
        "What to do next, for every job.",
        "Shows every job you're after, one line each: what to do, when, and the command for it. The most urgent job comes first.",
        (
            ("coach next", "every job, one line each"),
            ("coach next --why", "the reason for each date, and where the rule comes from"),
        ),
        "Type the command shown at the end of a line. To see everything about one job, type coach followup NAME.",
    ),
    "new": Help(
        "Add a job: a company and a role.",
        "Adds a job you're after: one role at one company, with its first interview if you have one. With no options, it asks for what it needs.",
        (
            ("coach new", "asks for the company, the role and the interview"),
            (
                'coach new Lumen "Data engineer" --on "8 dec 14:00" --with "Uma Ray, hr"',
                "all of it on one line",
            ),
        ),
        "Then get ready: coach prep",
    ),
    "interview": Help(
        "Add, change, move or cancel an interview.",
        "Adds an interview, or changes the one that's planned: its date, its place, or who you'll meet.",
        (
            ("coach interview brightwell --moved 2026-12-10", "they moved it"),
            ('coach interview brightwell --with "Lin Park, hr"', "one more person will be there"),
        ),
        "See how that changes your dates: coach followup NAME",
    ),
    "prep": Help(
        "Get ready, in the time you have.",
        "Walks you through getting ready, starting with what matters most. You can stop at any time. Run the same command to pick up where you left off.",
        (
            ("coach prep", "20 minutes is a good start"),
            ("coach prep brightwell --show", "what you've prepared so far"),
        ),
        "Then the page to read before you go in: coach brief",
    ),
    "research": Help(
        "Find out who they are.",
        "Helps you find out about the person, the role and the organization, one question at a time.",
        (
            ("coach research brightwell", "asks what you've found out"),
            ("coach research brightwell --about role", "only the role"),
        ),
        "Then choose what to ask them: coach questions",
    ),
    "questions": Help(
        "Choose what to ask them.",
        "Offers questions that bring out what the interviewers want, so you can choose three to five to ask.",
        (
            ("coach questions brightwell", "choose from a list"),
            ("coach questions brightwell --for hr", "what someone in HR can answer"),
        ),
        "Then match what you've done to what they want: coach match",
    ),
    "match": Help(
        "Match what you've done to what they want.",
        "Lists what the interviewers want and what worries them. It also shows which of your stories fit, and why.",
        (
            ("coach match brightwell", "what they want, and your proof so far"),
            ('coach match brightwell --goal "Reports that shops trust"', "something they want"),
        ),
        "No story fits? Write one down: coach story add",
    ),
    "story": Help(
        "Your stories: what you did, ready to tell.",
        "Saves short stories about what you've done, so that you have an example when someone asks for one.",
        (
            ("coach story add", "ten minutes, part by part"),
            ("coach story list", "all of them, and what each shows"),
        ),
        "Then put them next to what a company wants: coach match",
    ),
    "story add": Help(
        "Write down something you did.",
        "Asks about one thing you did, part by part: what was wrong, what you did, and how it turned out. It takes ten minutes.",
        (
            ("coach story add", "asks for all of it"),
            ('coach story add "Night release" --set outcome="Forty minutes, not six hours"', "on one line"),
        ),
        "See how it reads: coach story show NAME",
    ),
    "story list": Help(
        "All your stories.",
        "Lists your stories, what each one shows, and how long it takes to tell.",
        (
            ("coach story list", "all of them"),
            ("coach story list --json", "the same for a script"),
        ),
        "Read one: coach story show NAME",
    ),
    "story show": Help(
        "One story, and what would help it.",
        "Shows one story as you'd tell it, and what might make it stronger.",
        (
            ("coach story show food", "the story with food in its title"),
            ("coach story show", "choose from a list"),
        ),
        "Change it: coach story edit NAME",
    ),
    "story edit": Help(
        "Change a story.",
        "Goes through a story again, or changes one part of it. It also records where you've told the story.",
        (
            ("coach story edit food", "part by part"),
            ("coach story edit food --told Brightwell", "they've heard this one"),
        ),
        "Say it aloud: coach practice",
    ),
    "practice": Help(
        "Practice aloud, by typing, or with a friend.",
        "Asks you questions that interviewers may ask. You say or type your answers, and the hard questions come back sooner.",
        (
            ("coach practice brightwell", "ten minutes"),
            ("coach practice brightwell --conversation", "talk to a manager who hides what they want"),
        ),
        "Then the page to read before you go in: coach brief",
    ),
    "brief": Help(
        "The one page to read before you go in.",
        "Puts what matters on one page for you to read just before the interview: who you'll meet, when, your questions, and your proof.",
        (
            ("coach brief brightwell", "on the screen"),
            ("coach brief brightwell -o brief.html", "a file to print from your browser"),
        ),
        "After the interview: coach debrief, then coach thanks",
    ),
    "tonight": Help(
        "The night before, in 20 minutes.",
        "Takes you through six short steps: your first minute (said out loud), one piece of proof, three questions, your closing, pay, and getting ready.",
        (
            ("coach tonight brightwell", "asks only for what's missing, and keeps your place"),
            ("coach tonight brightwell -o tonight.html", "the page for the morning, to print"),
        ),
        "After the interview: coach followup goes through notes and thank-yous with you",
    ),
    "heard": Help(
        "They wrote or called: paste or type what they said.",
        "Reads a message you've gotten, such as an email or something you were told on a call. Coach tells you what it thinks the message means, and records what you confirm.",
        (
            ("coach heard brightwell", "asks you to paste it"),
            ("coach heard mail.eml", "a saved email; coach finds the job by the names in it"),
        ),
        "See what that changes: coach next",
    ),
    "debrief": Help(
        "Your notes, the same day.",
        "Asks for your notes right after the interview: what the interviewers want, what worries them, and what you promised. It takes five minutes.",
        (
            ("coach debrief quarry", "asks, one thing at a time"),
            ("coach debrief quarry --show", "what you wrote"),
        ),
        "Then thank everyone you met: coach thanks",
    ),
    "thanks": Help(
        "Thank everyone you met.",
        "Lists everyone to thank. You can print the list, or check people off.",
        (
            ("coach thanks quarry", "the checklist"),
            ("coach thanks quarry -o thanks.html", "a file to print, with boxes for a pen"),
        ),
        "For the wording, type coach letter NAME thank-you. Then wait. coach followup tells you when to check in, and when not to.",
    ),
    "letter": Help(
        "A letter to copy, drafted from your notes.",
        "Uses your notes to write a letter for you to send. Anything missing is left as a blank in brackets. Nothing is sent.",
        (
            ("coach letter quarry thank-you", "a thank-you for each person you met"),
            ("coach letter quarry --check my-note.txt", "check a letter you wrote yourself"),
        ),
        "Sent it? coach followup NAME --done thank-you",
    ),
    "followup": Help(
        "Where things stand, and what happened.",
        "Shows what you've done for one job, what's next, and when. It also records what's happened since.",
        (
            ("coach followup quarry", "where you are"),
            ("coach followup quarry --done thank-you --by email", "you thanked everyone"),
        ),
        "They answered? coach outcome NAME",
    ),
    "outcome": Help(
        "An offer, a no, or silence.",
        "Records how things ended, or that you got an offer. If you don't give a result, coach asks for one.",
        (
            ("coach outcome quarry no", "they said no"),
            ("coach outcome quarry offer --by 2026-12-11", "an offer, and the day they want your answer"),
        ),
        "After a no: coach feedback. It can wait.",
    ),
    "feedback": Help(
        "After a no: ask what you could do better.",
        "After a no, drafts one message that says thanks and asks for ten minutes on the phone. It also helps you with the call.",
        (
            ("coach feedback kestrel", "the message, and what else helps"),
            ("coach feedback kestrel --card", "a card with what to say on the call"),
        ),
        "What your interviews have in common: coach review",
    ),
    "review": Help(
        "What your interviews have in common.",
        "Tallies what came up in your interviews, what you were told afterward, and what you're working on.",
        (
            ("coach review", "on the screen"),
            ("coach review -o review.html", "a file to print from your browser"),
        ),
        "Work on it: coach practice",
    ),
    "list": Help(
        "Every job, and how far along it is.",
        "Lists the jobs you're after: how far along each is, what's next, and when.",
        (
            ("coach list", "the ones that are open"),
            ("coach list --all", "the ones in the archive too"),
        ),
        "One of them in full: coach show NAME",
    ),
    "show": Help(
        "Everything you've noted about a job.",
        "Shows everything you've written down about one job, as you wrote it.",
        (
            ("coach show brightwell", "all of it"),
            ("coach show brightwell --json", "the same for a script"),
        ),
        "Something wrong? coach people for a name, coach edit for the rest",
    ),
    "why": Help(
        "The reason behind a date or a tip.",
        "Explains what a tip, a rule or a date is based on. Give it a topic, or the word in brackets at the end of a line.",
        (
            ("coach why", "every topic"),
            ("coach why check-in", "why checking in once is enough"),
        ),
        "Back to your day: coach next",
    ),
}
