"""Care: checking and mending, undo, and the history of a record."""
