"""What the app may do for a while: open a modal, answer a person, call so often."""
