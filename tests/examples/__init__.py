"""Every line that help, README and docs show is run as it stands, on a home made for it."""
