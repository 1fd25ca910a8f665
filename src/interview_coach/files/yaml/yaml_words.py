"""The YAML parser's problems, in words that a person can act on."""

MAX_DEPTH = 20
"""Lists and mappings inside one another at most: far more than any record has."""

TAB = "this line is indented with a tab; use spaces"
TOO_DEEP = f"nested deeper than {MAX_DEPTH} levels; remove brackets or spaces"
_OPEN = "a bracket or a quote isn't closed; close it, or put quotes around the whole text"
_INDENT = "this line isn't indented like the lines around it; give it the same indent"
_KEY = "neither `key: text` nor `- text`; add the colon, or indent the line under the text it belongs to"
_WORDS = (
    ("nesting depth", TOO_DEEP),
    (
        "mapping values are not allowed",
        "a `: ` inside a text, or a line indented too far; put quotes around the text",
    ),
    ("could not find expected ':'", _KEY),
    ("did not find expected key", _INDENT),
    ("did not find expected '-' indicator", _INDENT),
    (
        "block sequence entries are not allowed",
        "a list begins in the middle of a line; begin it on the next one",
    ),
    (
        "<document start>",
        "text outside the record; everything goes between `---` and `...`, so move or delete it",
    ),
    ("unexpected document indicator", "`---` or `...` inside a text in quotes; indent that line"),
    (
        "cannot start any token",
        "a text begins with a character that YAML reserves for itself; put quotes around the text",
    ),
    ("nesting depth", "nested deeper than 20 levels; remove brackets or spaces"),
    ("tab", TAB),
    ("comment or line break", "text behind `|` or `>`; begin the text on the next line"),
    ("indentation indicator", "the number after `|` isn't right; write `|` alone"),
    ("node content", _OPEN),
    ("',' or '", _OPEN),
    ("end of stream", _OPEN),
    ("hexdecimal number", "a backslash inside double quotes; write it twice"),
    ("unknown escape character", "a backslash inside double quotes; write it twice"),
    ("Unicode character", "a backslash inside double quotes; write it twice"),
    ("directive", "a line begins with `%`; remove it, or put quotes around the text"),
    ("anchor", "a `&` or `*` begins a text; put quotes around the text"),
    ("alias", "a `&` or `*` begins a text; put quotes around the text"),
    ("alphabetic or numeric", "a `&`, `*` or `!` begins a text; put quotes around the text"),
    ("tag", "a `!` begins a text; put quotes around the text"),
)


def explained(problem: str) -> str:
    """What is wrong and how to fix it, for a problem that the parser names in its own words."""
    for part, words in _WORDS:
        if part in problem:
            return words
    return f"not readable as YAML ({problem}); compare it with the lines around it"
