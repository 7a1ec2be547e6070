"""The forms in which English says that somebody said something."""
