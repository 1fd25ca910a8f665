"""What can be wrong in a home: one module a kind of finding, one function a rule."""
