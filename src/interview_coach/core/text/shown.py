"""The way stored text is shown: how much room it takes, and what must not reach a screen as it is."""

import re

UNSEEN = (
    "\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
"""What is not seen and changes what is, as part of a pattern. Joiners and number signs are letters to those who write with
them."""
FIRST_COMBINING = "\u0300"
"""Letters and signs before this one take a column each."""
_NARROW = str.maketrans(dict.fromkeys("’“”–—…✓●○█", "-"))
"""Later signs that take one as well: those of our own pages."""
_WORD = r"""(?:"[^"]*"?|'[^']*'|[^\s"])+"""
"""A word of a command, with what is in quotes."""
_HIDDEN = f"[\x00-\x1f{UNSEEN}]"


def visible(value: str) -> str:
    """The text with control and direction characters spelled out, such as `<U+202E>`; newlines become spaces."""
    if value.isprintable():
        return value
    return re.sub(_HIDDEN, lambda found: " " if found[0] in "\n\t" else f"<U+{ord(found[0]):04X}>", value)


def cells(value: str) -> int:
    """How many columns of a terminal the text takes: wide characters two, combining ones none, a joined emoji two."""
    if value.isascii() or max(value.translate(_NARROW)) < FIRST_COMBINING:
        return len(value)
    # Imported here: most screens are plain ASCII.
    from wcwidth import wcswidth, wcwidth

    found = wcswidth(value)
    # With a control character the whole has no width; each other character still has its own.
    return found if found >= 0 else sum(max(wcwidth(char), 0) for char in value)


def command_lines(command: str, room: int) -> list[str]:
    """The command in lines of this room, broken between its words and never inside one or inside quotes.

    A line that goes on ends in a backslash, so that the whole can be copied into a shell.
    """
    if cells(command) <= room:
        return [command]
    words = re.findall(_WORD, command)
    with_values = re.findall(rf"--\S+ (?!-){_WORD}|{_WORD}", command)
    # An option stays with its value where the two fit.
    is_roomy = all(cells(part) + len(" \\") <= room for part in with_values)
    first, *others = with_values if is_roomy else words
    lines = [first]
    for word in others:
        if cells(lines[-1]) + cells(word) + len("  \\") > room:
            lines[-1] += " \\"
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    return lines


def split_command(line: str) -> tuple[str, str]:
    """A line of talk, and the command it ends in: empty where it ends in none."""
    found = re.search(
        r'(?:^ *|(?<=: ))(?:coach|mkdir|pip) [-a-z]+(?:"[^"]*"|(?![.,;?] ).)*(?<![.,;?])$', line
    )
    return (line[: found.start()], found[0].strip()) if found else (line, "")


def clipped(value: str, room: int) -> str:
    """The text in this many columns at most: whole words, then an ellipsis. An open quote is closed."""
    if cells(value) <= room:
        return value
    kept = ""
    for word in value.split():
        if kept and cells(f"{kept} {word}") + 2 > room:
            break
        kept = f"{kept} {word}".strip()
    kept = kept.rstrip(" ,.;:”")
    return f"{kept}{'…”' if kept.count('“') > kept.count('”') else '…'}"


def capital(words: str) -> str:
    """The words as the beginning of a line."""
    return words[:1].upper() + words[1:]


def small(sentence: str) -> str:
    """The sentence as the end of another one: without its capital and its full stop."""
    return (sentence[:1].lower() + sentence[1:]).removesuffix(".")
