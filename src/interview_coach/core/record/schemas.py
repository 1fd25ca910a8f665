"""The version in which each kind of file is written: the number behind `schema`.

They are together here, so that reading one kind loads none of the others.
"""

JOB = 1
STORY = 1
PRACTICE = 1
SETTINGS = 1
CALENDAR = 1
