"""What is denied, by whom, in which words, and what became of it."""
