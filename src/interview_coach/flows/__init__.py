"""What commands share: finding the job, asking, recording, giving out."""
