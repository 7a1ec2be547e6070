"""The words that reading knows: closed classes, verbs and nouns that attribute, names of places, the calendar."""
