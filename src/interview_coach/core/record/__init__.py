"""The records on disk, as values."""
