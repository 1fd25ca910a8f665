"""The flows that commands share: finding the job, asking, recording, printing."""
