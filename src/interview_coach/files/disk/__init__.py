"""The disk: files, locks, and the places of the home."""
