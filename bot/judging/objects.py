"""Objects and subjects: what a verb is done to and who does it, as far as word order shows."""

import re

from bot.judging.words import Word, is_irregular, stopwords, terms

_ENDS = re.compile(
    r"^(?:on|in|at|to|by|for|from|with|of|after|before|over|about|against|during|since|until|as|that|which|who|when"
    r"|where|and|or|but|because|while|if|than|into|under|near|between|through|not|is|are|was|were|will|would|has|have"
    r"|had|did|does|do)$"
)
_PASSED_OVER = frozenset(["the", "a", "an", "its", "his", "her", "their", "these", "some", "any", "all", "our", "no"])
_ANYBODY = frozenset(["anybody", "anyone", "anything", "nobody", "nothing", "everything", "everyone", "none", "no-one"])
_PAUSE = re.compile(r"[,;:.!?()\"“”]")
_OPENERS = frozenset(
    ["that", "said", "says", "when", "while", "which", "who", "and", "but", "because", "after", "before"]
)
_AUXILIARIES = frozenset(
    ["is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "did", "does", "do", "not"],
).union(
    ["never", "still", "now", "also", "remain", "remains", "remained", "again", "to", "failed", "refused", "declined"]
)
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


def source_of(text: str, words: tuple[Word, ...], verb: int) -> frozenset[str]:
    """Return the terms of what is left, where "from" and a noun phrase follow ``words[verb]``."""
    after = verb + 1
    return object_of(text, words, after) if after < len(words) and words[after].low == "from" else frozenset()


def subject_of(text: str, words: tuple[Word, ...], verb: int) -> tuple[frozenset[str], frozenset[str]]:
    """Return the terms of the head noun of the phrase before ``words[verb]``, and those of the rest of the phrase.

    "The road to the quay is closed" has "road", and "quay" beside it.
    """
    phrase: list[Word] = []
    following = words[verb]
    for word in reversed(words[:verb]):
        if _PAUSE.search(text, word.end, following.start) or word.low in _OPENERS:
            break
        following = word
        phrase.insert(0, word)
    while phrase and (phrase[-1].low in _AUXILIARIES or phrase[-1].low.endswith(("n't", "ly"))):
        phrase.pop()
    start = next((at for at, word in enumerate(phrase) if not _ENDS.match(word.low)), len(phrase))
    until = next((at for at in range(start, len(phrase)) if _ENDS.match(phrase[at].low)), len(phrase))
    head = phrase[max(start, until - 1) : until]
    return terms(tuple(head)), terms(tuple(word for word in phrase if word not in head))
