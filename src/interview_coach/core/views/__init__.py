"""What `--json` prints, as values: a struct an output, whose fields are its keys."""
