"""Every JSON document, by the name of its JSON Schema: `questions/schema/output/NAME.json`."""

from msgspec import Struct

from interview_coach.core.record.model import Job
from interview_coach.core.record.story import Story
from interview_coach.core.views.agenda import AgendaView
from interview_coach.core.views.banks import (
    BankCheckView,
    BanksView,
    BankView,
    DrillEntryView,
    PacksView,
    PackView,
    PromptEntryView,
)
from interview_coach.core.views.calendar import CalendarView
from interview_coach.core.views.conversation import ManagersView, TalkView
from interview_coach.core.views.heard import NewsView
from interview_coach.core.views.help import CompletionView, HelpView, VersionView
from interview_coach.core.views.history import PastView, VersionsView
from interview_coach.core.views.home import CheckView, WhereView
from interview_coach.core.views.jobs import ListView, ShowView
from interview_coach.core.views.letters import DraftsView, NotesView
from interview_coach.core.views.match import MatchView
from interview_coach.core.views.method import TopicsView, WhyView
from interview_coach.core.views.page import BriefView, ThanksView
from interview_coach.core.views.people import PeopleView
from interview_coach.core.views.practice import AnswerView, PlanView
from interview_coach.core.views.prompts import (
    DebriefView,
    FeedbackView,
    PrepView,
    QuestionsView,
    ResearchView,
)
from interview_coach.core.views.recorded import RecordedView, UndoneView
from interview_coach.core.views.review import ReviewView
from interview_coach.core.views.settings import SettingsView
from interview_coach.core.views.stories import StoriesView, StoryView
from interview_coach.core.views.timeline import FollowupView
from interview_coach.core.views.tonight import TonightView
from interview_coach.core.views.view import View

RECORDS: dict[str, type[Struct]] = {"Job": Job, "Story": Story}
"""The records that stand in a document with the keys of their file."""
OUTPUTS: dict[str, type[View]] = {
    "recorded": RecordedView,
    "undone": UndoneView,
    "next": AgendaView,
    "prep": PrepView,
    "research": ResearchView,
    "questions": QuestionsView,
    "match": MatchView,
    "story-list": StoriesView,
    "story-show": StoryView,
    "practice": PlanView,
    "practice-check": AnswerView,
    "practice-managers": ManagersView,
    "practice-conversation": TalkView,
    "brief": BriefView,
    "tonight": TonightView,
    "debrief": DebriefView,
    "thanks": ThanksView,
    "drafts": DraftsView,
    "notes": NotesView,
    "heard": NewsView,
    "followup": FollowupView,
    "feedback": FeedbackView,
    "review": ReviewView,
    "people": PeopleView,
    "list": ListView,
    "show": ShowView,
    "bank-list": BanksView,
    "bank-entries": BankView,
    "bank-pack": PackView,
    "bank-packs": PacksView,
    "bank-show": PromptEntryView,
    "bank-show-question": DrillEntryView,
    "bank-check": BankCheckView,
    "why-list": TopicsView,
    "why": WhyView,
    "calendar": CalendarView,
    "check": CheckView,
    "where": WhereView,
    "settings": SettingsView,
    "help": HelpView,
    "version": VersionView,
    "completion": CompletionView,
    "undo-list": PastView,
    "undo-versions": VersionsView,
}
