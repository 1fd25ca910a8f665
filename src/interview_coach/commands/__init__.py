"""The commands, one short file each: load, core, render, save."""
