"""The figures in a text, with bound, unit and what they count."""
