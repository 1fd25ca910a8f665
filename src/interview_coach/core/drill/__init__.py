"""Practice questions: the packs, and which come when."""
