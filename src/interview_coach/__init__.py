"""interview-coach: a private, offline coach for job interviews."""

__version__ = "0.1.0"
