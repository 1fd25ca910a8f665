"""Rehearsing: drills, a friend with a sheet, the conversation."""
