"""The person's records: reading, writing, the store of jobs, and the files next to them."""
