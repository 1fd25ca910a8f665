"""How much is tried: little in the suite, all of it in the deep form (`python bench/deep.py`)."""

from hypothesis import HealthCheck, settings

SUITE, DEEP = "coach", "deep"
FEW, MANY = 50, 1_000
"""Examples of a property in the two forms, unless a test says how few are enough."""
_SLOW = [HealthCheck.too_slow]

settings.register_profile(
    SUITE,
    deadline=None,
    suppress_health_check=_SLOW,
    derandomize=True,
    max_examples=FEW,
    stateful_step_count=20,
)
settings.register_profile(
    DEEP,
    deadline=None,
    suppress_health_check=_SLOW,
    max_examples=MANY,
    stateful_step_count=50,
    print_blob=True,
)


def is_deep() -> bool:
    """Whether this is the deep form."""
    return settings().max_examples == MANY


def few(count: int) -> int:
    """So many examples in the suite, and as many as all others have in the deep form."""
    return MANY if is_deep() else count
