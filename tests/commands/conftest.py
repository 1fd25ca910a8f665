"""What was made once serves every test of this folder."""

from tests.once import things_made_once

__all__ = ["things_made_once"]
