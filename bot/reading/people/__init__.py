"""Who speaks: speakers resolved to names, their posts, and which party they speak for."""
