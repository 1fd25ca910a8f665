"""Rehearsing with a manager who hides what they want."""
