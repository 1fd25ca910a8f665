"""Reading and saying words: names, days, lists. It knows no job."""
