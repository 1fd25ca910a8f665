"""What they want, and which of your stories shows it."""
