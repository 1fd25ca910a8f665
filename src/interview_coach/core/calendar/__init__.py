"""Interviews and open steps as events."""
