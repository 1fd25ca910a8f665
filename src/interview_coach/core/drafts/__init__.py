"""Drafts of messages, built only from what is on record: what is not known stays a gap in [brackets]."""
