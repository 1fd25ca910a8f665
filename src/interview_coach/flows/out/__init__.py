"""Giving out: to the screen, to a file, to the browser."""
