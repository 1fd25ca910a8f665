"""Which family of questions a role belongs to, by the words of its title. The table is all there is to it.

Longer phrases count first and use up their words: a product manager is asked about products, and not about leading people.
"""

import re

from msgspec import Struct

from interview_coach.core.drill.pack import Role
from interview_coach.core.text.names import fold

FAMILIES: dict[Role, tuple[str, ...]] = {
    "software": (
        "software", "developer", "programmer", "engineer", "engineering", "backend", "back end", "frontend", "front end",
        "full stack", "fullstack", "devops", "sre", "site reliability", "platform engineer", "web developer", "mobile developer",
        "ios", "android", "tester", "qa", "test engineer", "systems administrator", "system administrator", "sysadmin",
        "security engineer", "embedded", "cto", "solutions architect", "software architect",
    ),
    "data": (
        "data", "data scientist", "data analyst", "data engineer", "analytics", "statistician", "machine learning",
        "business intelligence", "bi analyst", "data architect", "data manager", "analyst", "ml engineer", "ai engineer",
    ),
    "product": (
        "product manager", "product owner", "product lead", "head of product", "product management", "product director",
        "director of product", "product", "cpo",
    ),
    "design": (
        "designer", "design", "ux", "ui", "user experience", "user researcher", "product designer", "art director", "illustrator",
        "creative director", "service designer", "ux researcher",
    ),
    "sales": (
        "sales", "account executive", "account manager", "business development", "sales engineer", "sales representative",
        "seller", "salesperson", "key account", "sdr", "bdr", "estate agent",
    ),
    "support": (
        "support", "customer service", "customer success", "customer success manager", "helpdesk", "help desk", "service desk",
        "call centre", "call center", "support engineer", "customer care", "contact centre", "customer support",
    ),
    "marketing": (
        "marketing", "seo", "copywriter", "content", "content manager", "brand", "brand manager", "social media", "campaign",
        "community manager", "communications", "product marketing", "product marketing manager", "public relations", "cmo",
        "marketing analyst", "press officer", "social media manager", "campaign manager",
    ),
    "finance": (
        "finance", "financial", "accountant", "accounting", "accounts", "controller", "auditor", "audit", "bookkeeper", "tax",
        "treasury", "payroll", "cfo", "financial analyst", "finance analyst", "investment", "banker", "underwriter", "actuary",
        "accounts assistant", "credit analyst",
    ),
    "operations": (
        "operations", "logistics", "supply chain", "warehouse", "procurement", "buyer", "purchasing", "project manager",
        "programme manager", "program manager", "office manager", "production", "facilities", "dispatcher", "planner", "coo",
        "operations analyst", "process engineer", "production engineer", "manufacturing", "quality manager", "coordinator",
    ),
    "nursing": (
        "nurse", "nursing", "care", "carer", "caregiver", "midwife", "care assistant", "healthcare assistant", "paramedic",
        "health visitor", "support worker", "care worker", "ward sister", "ward manager", "healthcare",
    ),
    "teaching": (
        "teacher", "teaching", "lecturer", "tutor", "educator", "professor", "headteacher", "head teacher", "instructor",
        "teaching assistant", "trainer", "classroom assistant", "learning support", "school",
    ),
    "administration": (
        "administration", "administrator", "administrative assistant", "admin", "admin assistant", "secretary", "clerk",
        "executive assistant", "personal assistant", "office assistant", "office administrator", "receptionist", "data entry",
        "medical secretary", "legal secretary", "school secretary",
    ),
    "hospitality": (
        "hospitality", "hotel", "head chef", "waiter", "waitress", "food server", "bartender", "barista", "chef", "cook", "sous chef", "kitchen",
        "restaurant", "housekeeper", "housekeeping", "front of house", "front desk", "concierge", "host", "catering", "cafe",
        "retail", "shop assistant", "store assistant", "sales assistant", "sales associate", "cashier", "store manager", "stocker",
        "retail assistant", "supermarket",
    ),
    "public-service": (
        "civil servant", "civil service", "public servant", "public service", "policy officer", "policy adviser",
        "policy advisor", "policy analyst", "caseworker", "case worker", "council", "government", "municipal", "city clerk",
        "benefits officer", "permit", "border force", "customs officer", "police officer", "police", "firefighter", "librarian",
        "housing officer", "ministry", "eligibility worker", "probation officer",
    ),
}  # fmt: skip
LEADING = (
    "manager", "management", "head", "head of", "lead", "leader", "director", "chief", "supervisor", "foreman", "vp",
    "vice president", "ward manager", "ward sister", "headteacher", "head teacher", "cto", "cfo", "cmo", "coo", "cpo", "ceo",
    "quality manager", "head of product", "director of product", "product lead", "product director",
    "data manager", "art director", "creative director", "store manager", "head chef",
)  # fmt: skip
"""Titles of people who lead others, whatever the family."""
NEITHER = (
    "civil engineer", "mechanical engineer", "electrical engineer", "chemical engineer", "structural engineer",
    "sound engineer", "lead generation", "case manager", "chemical engineering", "civil engineering",
    "mechanical engineering", "electrical engineering", "structural engineering", "flight engineer", "customer data",
)  # fmt: skip
"""Titles that would be taken for something else by one of their words, and have no questions of their own yet."""


class Family(Struct, frozen=True):
    """What a title says: the families it belongs to, in the order of its words, and whether it leads people."""

    roles: tuple[Role, ...] = ()
    leads: bool = False


def family(title: str) -> Family:
    """The families of a title such as `Senior data engineer`; none where no word of the table is in it."""
    words = re.findall(r"\w+", fold(title))
    roles: list[Role] = []
    leads, start = False, 0
    while start < len(words):
        phrase = _longest(words[start:])
        roles += [role for role, phrases in FAMILIES.items() if phrase in phrases]
        leads = leads or phrase in LEADING
        start += max(1, phrase.count(" ") + 1)
    return Family(tuple(dict.fromkeys(roles)), leads)


_LONGEST = 4
_KNOWN = frozenset({*(phrase for phrases in FAMILIES.values() for phrase in phrases), *LEADING, *NEITHER})


def _longest(words: list[str]) -> str:
    """The longest phrase of the table that these words begin with; nothing where there is none."""
    tries = (" ".join(words[:count]) for count in range(min(_LONGEST, len(words)), 0, -1))
    return next((each for each in tries if each in _KNOWN), "")
