"""Two thousand pairs of names in twelve scripts: told apart, found, corrected, read from one line, named in commands.

    python bench/deep_people.py [PAIRS]

Prints how many pairs were tried, by script and kind of likeness, and every promise that one of them breaks. The suite
tries sixty of them (tests/core/record/test_people_pairs.py).
"""

import random
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from interview_coach.core.pages.wording import short_names
from interview_coach.core.record.corrections import bare_name, made_one, removed, renamed
from interview_coach.core.record.model import Debrief, Entry, Interview, Job, Person
from interview_coach.core.record.people import find_person, is_quick, with_people
from interview_coach.core.record.typed_people import read_people
from interview_coach.core.text.names import fold, free_slug, match, slug, spelled, squeezed
from interview_coach.core.text.titles import NameWords
from interview_coach.errors import CoachError, Several
from interview_coach.files.banks.banks import Banks
from interview_coach.files.disk.places import shipped_questions

PAIRS = 2000
DAY = date(2026, 11, 24)
NAMES = {
    "Latin": (
        [
            "José",
            "María",
            "Zoë",
            "Jörg",
            "Trần",
            "Łukasz",
            "Siân",
            "Anaïs",
            "Søren",
            "Ștefan",
            "Ayşe",
            "D'Arcy",
            "Jean-Luc",
            "Ada",
            "Lena",
            "Wei",
            "Mai",
        ],
        [
            "Álvarez",
            "O'Neill",
            "O’Brien",
            "Schön",
            "Müller-Lüdenscheid",
            "Nuñez",
            "Hùng",
            "Hưng",
            "Wójcik",
            "Ødegård",
            "Çelik",
            "Okafor",
            "Reuter",
            "Au",
            "Fox",
        ],
    ),
    "Cyrillic": (
        ["Анна", "Пётр", "Юлия", "Сергій", "Алёна", "Їжак"],
        ["Королёв", "Шевченко", "Новикова", "Зайцев", "Мар'яненко", "Йовович"],
    ),
    "Greek": (
        ["Ελένη", "Γιώργος", "Μαρία", "Νίκος", "Άννα"],
        ["Παπαδόπουλος", "Ιωάννου", "Καραγιάννη", "Νικολαΐδης", "Βλάχος"],
    ),
    "Armenian": (
        ["Անի", "Արամ", "Նարե", "Տիգրան", "Լիլիթ"],
        ["Պետրոսյան", "Հակոբյան", "Սարգսյան", "Գրիգորյան"],
    ),
    "Georgian": (
        ["ნინო", "გიორგი", "თამარ", "დავით", "ანა"],
        ["ბერიძე", "კაპანაძე", "გელაშვილი", "მაისურაძე"],
    ),
    "Hebrew": (["נועה", "יוסי", "מרים", "אורי", "תמר"], ["כהן", "לוי", "מזרחי", "ביטון", "בן־דוד"]),
    "Arabic": (
        ["ليلى", "عمر", "فاطمة", "يوسف", "مريم", "أحمد"],
        ["حسن", "خالد", "النجار", "الحسيني", "عبدالله"],
    ),
    "Devanagari": (["अनिता", "राहुल", "प्रिया", "विजय", "नेहा"], ["शर्मा", "वर्मा", "गुप्ता", "मिश्रा", "जोशी"]),
    "Thai": (["สมชาย", "มาลี", "ณัฐ", "พิมพ์", "อนันต์"], ["ใจดี", "ศรีสุข", "ทองดี", "วงศ์ไทย"]),
    "Han": (["王", "李", "张", "陳", "佐藤"], ["伟", "娜", "小明", "大文", "花子", "維"]),
    "Kana": (
        ["サクラ", "ハナコ", "みどり", "ジュン", "パブロ"],
        ["タナカ", "ササキ", "さとう", "ワタナベ", "バンダイ"],
    ),
    "Hangul": (["김", "이", "박", "최", "정"], ["민준", "서연", "지우", "하은", "도윤"]),
}
JOINED = {"Han", "Hangul"}
"""Scripts in which family name and given name stand together."""


class Pair(NamedTuple):
    """Two names, how they are alike, and in which script."""

    script: str
    kind: str
    one: str
    other: str


def pairs(count: int, seed: int = 15) -> Iterator[Pair]:
    """So many pairs of names, the same for a seed."""
    rng = random.Random(seed)
    scripts = list(NAMES)
    made = 0
    while made < count:
        script = scripts[made % len(scripts)]
        one = _name(rng, script)
        kind = rng.choice(list(LIKE))
        other = LIKE[kind](rng, script, one)
        if other is None:
            kind, other = "someone else", _name(rng, script)
        if other.strip():
            made += 1
            yield Pair(script, kind, one, other)


def _name(rng: random.Random, script: str) -> str:
    first, last = (rng.choice(words) for words in NAMES[script])
    return f"{first}{'' if script in JOINED else ' '}{last}"


def _same(_rng: random.Random, _script: str, name: str) -> str | None:
    """The same spelling, with accents as signs of their own."""
    return unicodedata.normalize("NFD", name)


def _bare_letters(_rng: random.Random, _script: str, name: str) -> str | None:
    taken = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", taken) if unicodedata.normalize("NFC", taken) != name else None


def _other_apostrophe(_rng: random.Random, _script: str, name: str) -> str | None:
    changed = name.translate({ord("'"): "’", ord("’"): "'"})
    return changed if changed != name else None


def _without_hyphen(_rng: random.Random, _script: str, name: str) -> str | None:
    return name.replace("-", " ").replace("־", " ") if "-" in name or "־" in name else None


def _one_letter(rng: random.Random, _script: str, name: str) -> str | None:
    at = rng.randrange(len(name))
    changed = spelled(name[:at] + name[at + 1 :])
    return changed if squeezed(changed) and changed != name else None


def _small(_rng: random.Random, _script: str, name: str) -> str | None:
    return name.lower() if name.lower() != name and spelled(name.lower()) != name else None


def _part(_rng: random.Random, _script: str, name: str) -> str | None:
    return name.split()[0] if " " in name else None


def _else(rng: random.Random, script: str, _to: str) -> str | None:
    return _name(rng, script)


LIKE = {
    "the same": _same,
    "without accents": _bare_letters,
    "another apostrophe": _other_apostrophe,
    "without hyphen": _without_hyphen,
    "one letter less": _one_letter,
    "small letters": _small,
    "a part of it": _part,
    "someone else": _else,
}


def broken(pair: Pair, words: NameWords) -> list[str]:
    """The promises that this pair breaks."""
    return [
        f"{check.__name__[1:]}: {pair}"
        for check in (_told_apart, _added_later, _found, _corrected, _labeled, _read, _named)
        if not check(pair, words)
    ]


def _job(*people: Person, company: str = "Acme") -> Job:
    job, met = with_people(Job(id="acme", company=company), people)
    name = met[0]
    return replace(
        job,
        interviews=(Interview(round=1, on=DAY, met=met),),
        debriefs=(
            Debrief(round=1, on=DAY, answers={"met": "; ".join(met), "topics": f"{name}: the releases"}),
        ),
        log=(Entry(on=DAY, sent="thank-you", to=name),),
    )


def _told_apart(pair: Pair, _words: NameWords) -> bool:
    """At one table they are as many people as there are spellings."""
    if spelled(pair.one) == spelled(pair.other):
        known = with_people(Job(company="Acme"), [Person(name=spelled(pair.one))])[0]
        return with_people(known, [Person(name=spelled(pair.other))])[0] == known
    people = [Person(name=spelled(each)) for each in pair[2:]]
    return len(with_people(Job(company="Acme"), people)[0].people) == 2


def _added_later(pair: Pair, _words: NameWords) -> bool:
    """Added later, another spelling is someone else; but for one typed without any capital, where the other spelling counts."""
    one, other = spelled(pair.one), spelled(pair.other)
    names = [each.name for each in with_people(_job(Person(name=one)), [Person(name=other)])[0].people]
    if one == other:
        return names == [one]
    if squeezed(one) == squeezed(other) and (is_quick(one) or is_quick(other)):
        return names == [one if is_quick(other) else other]
    return names == [one, other]


def _found(pair: Pair, words: NameWords) -> bool:
    """Each is found by their own name, and however carelessly it is typed; where both could be meant, both are listed."""
    one, other = spelled(pair.one), spelled(pair.other)
    job = _job(Person(name=one), *([Person(name=other)] if other != one else []))
    ways = [
        one.upper(),
        fold(one),
        one.replace("'", "’"),
        one.replace("’", "'"),
        one.replace("-", " "),
        f"Dr. {one}",
    ]
    if find_person(job, unicodedata.normalize("NFD", one), words.titles) != one:
        return False
    for typed in ways:
        try:
            if find_person(job, typed, words.titles) not in (one, other):
                return False
        except Several as several:
            if one not in several.lines[0]:
                return False
        except CoachError:
            return False
    return True


def _corrected(pair: Pair, _words: NameWords) -> bool:
    """A corrected name takes all that refers to it along; made_one, they are one; taken out, nothing is left."""
    one, other = spelled(pair.one), spelled(pair.other)
    job = _job(Person(name=one, title="Head of Data"))
    new = renamed(job, one, other)
    text = new.debriefs[0].answers
    is_whole = (new.people[0].name, new.interviews[0].met, new.log[0].to) == (other, (other,), other)
    if not is_whole or text["met"] != other or not text["topics"].startswith(f"{other}:"):
        return False
    if renamed(new, other, one) != job:
        return False
    if one == other:
        return True
    both = made_one(_job(Person(name=one), Person(name=other, kind="hr")), one, other)
    gone = removed(both, one)
    return (
        [each.name for each in both.people] == [one]
        and both.people[0].kind == "hr"
        and both.interviews[0].met == (one,)
        and (gone.people, gone.interviews[0].met, gone.log) == ((), (), ())
    )


def _labeled(pair: Pair, words: NameWords) -> bool:
    """Two of one name keep their own facts, are listed where the bare name is typed, and are greeted by it."""
    one = spelled(pair.one)
    job = _job(Person(name=one, kind="hr"), Person(name=one, kind="manager"))
    names = [each.name for each in job.people]
    if len(set(names)) != 2 or {bare_name(each) for each in names} != {one}:
        return False
    try:
        find_person(job, one, words.titles)
    except Several as several:
        return all(each in several.lines[0] and find_person(job, each) == each for each in names)
    return False


def _read(pair: Pair, words: NameWords) -> bool:
    """Both are read from one text, however they are set apart."""
    one, other = spelled(pair.one), spelled(pair.other)
    texts = [
        f"{one}; {other}",
        f"{one}\n{other}",
        f"{one} <a@example.com>, {other} <b@example.com>",
        f"{one} and {other}",
    ]
    return all([each.name for each in read_people(text, words)] == [one, other] for text in texts)


def _named(pair: Pair, _words: NameWords) -> bool:
    """Two companies of these names have names in commands that each lead to one of them."""
    one, other = spelled(pair.one), spelled(pair.other)
    first = Job(id=slug(one, "Clerk"), company=one, role="Clerk")
    jobs = [
        first,
        Job(id=free_slug(slug(other, "Nurse"), lambda each: each == first.id), company=other, role="Nurse"),
    ]
    words = short_names(jobs)
    return all(
        match(words[job.id].strip('"'), jobs, lambda each: [each.id, each.company, each.role]) == [job]
        for job in jobs
    )


def main() -> None:
    """Try them all, and say what is broken."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    words = Banks(shipped_questions()).names
    tried = list(pairs(count))
    found = [line for pair in tried for line in broken(pair, words)]
    for name, counter in (
        ("script", Counter(each.script for each in tried)),
        ("kind", Counter(each.kind for each in tried)),
    ):
        print(f"{name}: {', '.join(f'{key} {value}' for key, value in counter.most_common())}")
    print("\n".join(found[:40]))
    print(f"{len(tried)} pairs, {len(found)} promises broken")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
