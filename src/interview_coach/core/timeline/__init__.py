"""The timeline: what is open in a job, until when, and why."""
