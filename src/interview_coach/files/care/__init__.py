"""Care: checking and fixing, undo, and the history of a record."""
