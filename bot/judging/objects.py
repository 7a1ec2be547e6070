"""Objects: what a verb is done to, as far as word order shows. Opening a dam is not opening a school."""

import re

from bot.judging.words import Word, is_irregular, stopwords, terms

_ENDS = re.compile(
    r"^(?:on|in|at|to|by|for|from|with|of|after|before|over|about|against|during|since|until|as|that|which|who|when"
    r"|where|and|or|but|because|while|if|than|into|under|near|between|through|not|is|are|was|were|will|would|has|have"
    r"|had|did|does|do)$"
)
_PASSED_OVER = frozenset(["the", "a", "an", "its", "his", "her", "their", "these", "some", "any", "all", "our", "no"])
_ANYBODY = frozenset(["anybody", "anyone", "anything", "nobody", "nothing", "everything", "everyone", "none", "no-one"])
_LONGEST = 5  # words of a noun phrase that are looked at


def object_of(text: str, words: tuple[Word, ...], verb: int) -> frozenset[str]:
    """Return the terms of the noun phrase right after ``words[verb]``; empty where no plain one follows."""
    found: list[Word] = []
    last = words[verb]
    for word in words[verb + 1 : verb + 1 + _LONGEST]:
        if text[last.end : word.start].strip() or _ENDS.match(word.low):
            break
        last = word
        if word.low in _PASSED_OVER and not found:
            continue
        if word.low in stopwords() or word.low in _ANYBODY or (found and is_irregular(word.low)):
            break
        found.append(word)
    return terms(tuple(found))
