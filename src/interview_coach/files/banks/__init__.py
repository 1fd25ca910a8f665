"""Banks: what the program ships in `questions/`, and what the person puts next to it."""
