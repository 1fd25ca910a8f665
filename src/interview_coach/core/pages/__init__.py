"""Pages: what a screen or a sheet of paper says, composed once as a `Document` for every renderer."""
