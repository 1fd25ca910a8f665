"""Banks: what the program ships in `questions/`, and what the person puts beside it."""
