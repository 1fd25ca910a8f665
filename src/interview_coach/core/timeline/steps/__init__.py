"""The steps of the timeline, a module each. `rules` lists them; `kind` says what a module must have."""
