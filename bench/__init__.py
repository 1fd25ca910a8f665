"""What is measured by hand, and counted in CI."""
