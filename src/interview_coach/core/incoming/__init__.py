"""What texts from outside say: which kind of news a message is, told by listed words, with its days and people."""
