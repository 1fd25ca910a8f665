"""The options of coach itself, which may stand anywhere on the line."""

HELP = frozenset({"--help", "-h"})


def parted(args: list[str]) -> tuple[list[str], list[str]]:
    """Coach's own options, wherever they stood before `--`, and the other words."""
    front: list[str] = []
    rest: list[str] = []
    words = iter(args)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word == "--no-input" or word.startswith(("--home=", "--color=")):
            front.append(word)
        elif word in {"--home", "--color"}:
            front += [word, *([value] if (value := next(words, None)) is not None else [])]
        else:
            rest.append(word)
    return front, rest
