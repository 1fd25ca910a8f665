"""Walks: asking prompt after prompt, with each answer on disk before the next."""
