"""Asking a person: with lists to move in, or line by line for ACCESSIBLE=1."""
