"""The names in a text, and which mentions are one person, organisation or place."""
