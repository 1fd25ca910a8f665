"""The command line: the table of commands, opening the session, the clock, and telling errors."""
