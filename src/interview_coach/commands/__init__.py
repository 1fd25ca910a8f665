"""One short file a command: load, core, render, save."""
