"""The dates in a text as intervals, and the offices and events that place it in time."""
