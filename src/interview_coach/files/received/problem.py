"""Why a file that came in can't be used."""


class Unusable(ValueError):
    """The file can't be used; the text says why, in words that follow its name."""
