"""The check of the English, and its tests."""
