"""From a sentence to its grammar: tokens, word classes, phrases, subjects and clauses."""
