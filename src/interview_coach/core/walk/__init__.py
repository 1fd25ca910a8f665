"""Prompts and their answers."""
