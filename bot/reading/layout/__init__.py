"""From a text to its parts: blocks, sections, genre, language, sentences and quotation marks."""
