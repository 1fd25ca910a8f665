"""The person's records: reading, writing, the store of jobs, and the files beside them."""
