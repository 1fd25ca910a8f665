"""Breaking the program on purpose: each experiment has a quick form in the suite and a full form.

`python -m tests.faults` runs the full form of all, prints the figures, and ends with 1 where anything failed.
"""
