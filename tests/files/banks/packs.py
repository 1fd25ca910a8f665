"""A pack of one question, for tests."""

PACK = """\
schema: 1
title: Mine
kind: situation
entries:
- id: my-first
  text: What is your day like?
  asked: Do you know?
  shows: You do.
  trap: Guessing.
  follow: Why?
  competency: learning
  source: star
"""


def entry(name: str) -> str:
    """One more question, for the end of the pack."""
    return PACK.partition("entries:\n")[2].replace("my-first", name)
