"""Verbatim text made safe for a terminal: shown as it stands, never obeyed."""

import unicodedata

_REPLACEMENT = "\ufffd"
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}  # Unicode block "Control Pictures"
_SPACES = dict.fromkeys(map(ord, "\t\x85\u2028\u2029"), " ")
_LINE_END = {ord("\n"): "\n"}
# Embeddings, overrides and isolates reorder what stands after them, also what is not theirs; the two plain marks
# U+200E and U+200F do not, and right-to-left text needs them.
_REORDERING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], _REPLACEMENT)
_CONTROL = dict.fromkeys(range(128, 160), _REPLACEMENT)  # among them CSI, as one character
_STAND_INS = _PICTURES | _CONTROL | _REORDERING | _SPACES | _LINE_END


def visible(text: str) -> str:
    """Return ``text`` with a stand-in for each character that a terminal would obey; the length stays.

    Control characters become control pictures ("␛"), tabs and odd line ends spaces, and what reorders the text around
    it or cannot be encoded U+FFFD. Offsets into ``text`` hold in the result.
    """
    shown = text.translate(_STAND_INS)
    return shown if shown.isascii() else "".join(_encodable(character) for character in shown)


def one_line(text: str) -> str:
    """Return `visible` text on one line, its white space folded."""
    return " ".join(visible(text).split())


def _encodable(character: str) -> str:
    return _REPLACEMENT if unicodedata.category(character) == "Cs" else character
