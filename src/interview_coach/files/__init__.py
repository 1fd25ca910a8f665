"""The disk: reading and writing what a person keeps, and finding what the program ships."""
