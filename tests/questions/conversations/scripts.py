"""What leads to a good, a middling and a bad end of each manager: moves as `--say` takes them, without the goodbye."""

from collections.abc import Mapping

from interview_coach.core.conversation.manager import Grade

SCRIPTS: Mapping[str, Mapping[Grade, tuple[str, ...]]] = {
    "clear": {
        "good": ("success", "story handover board", "gain", "story agency rota", "concerns", "answer alone first-year"),
        "middling": ("success", "story handover board", "fit-plain", "small-talk"),
        "bad": ("look-for", "pay", "talk"),
    },
    "friendly": {
        "good": ("success", "story visits diary", "fit-plain", "wait", "answer pushing diary"),
        "middling": ("success", "story visits diary", "concerns"),
        "bad": ("small-talk", "look-for", "fit-gentle"),
    },
    "panel": {
        "good": ("success", "story counter two-windows", "anything-else", "story registers drawer", "concerns", "answer grief screen-round"),
        "middling": ("success", "story counter two-windows"),
        "bad": ("success", "success"),
    },
    "rushed": {
        "good": ("success", "story rooms board", "concerns", "answer calm lift"),
        "middling": ("success", "story rooms board"),
        "bad": ("success", "success"),
    },
    "sceptical": {
        "good": ("success", "story vans tape", "fit-plain", "wait", "answer held pairs", "concerns", "answer yours tape"),
        "middling": ("success", "story vans tape"),
        "bad": ("success", "priorities"),
    },
    "screen": {
        "good": ("look-for", "story notes open-cases", "gain", "answer stay six-years"),
        "middling": ("success", "story lines by-age"),
        "bad": ("success", "success"),
    },
    "talkative": {
        "good": ("success", "story dates pegs", "fit-plain", "concerns", "answer stopping half-hour"),
        "middling": ("success", "story dates pegs"),
        "bad": ("success", "success"),
    },
    "vague": {
        "good": ("success", "story children stamps", "goals", "concerns", "example", "answer teenagers bench", "story thursdays newcomers"),
        "middling": ("success", "success"),
        "bad": ("gain", "gain"),
    },
}  # fmt: skip
