"""What came in, as files: a text, an email, an invitation for a calendar."""
