"""How far what is denied reaches."""

import pytest

from bot.core.documents import Document
from bot.core.vocabulary import StatementKind
from bot.reading import read

_ENDS = [
    ("The bank denied it when asked.", ["it"]),
    ("The bank denied the report on Monday in a statement to staff.", ["the report"]),
    ("The bank denied the report, saying it would sue.", ["the report"]),
    ("The bank denied that it had lost a file, after a blog said so.", ["that it had lost a file"]),
    ("The bank denied that it had lost a file, before admitting it.", ["that it had lost a file"]),
    ("The bank denied losing a file and selling a list.", ["losing a file", "selling a list"]),
    ("The bank denied that it lost a file or that it sold a list.", ["that it lost a file", "that it sold a list"]),
    ("The bank denied bread and butter were missing.", ["bread and butter were missing"]),
    ("The bank, which denied any loss, said it would sue.", ["any loss"]),
    ('The bank denied that a file was lost, and "all is well," its owner said.', ["that a file was lost"]),
]


@pytest.mark.parametrize(("text", "denied"), _ENDS, ids=[row[0] for row in _ENDS])
def test_a_denied_thing_ends_where_the_sentence_goes_on_with_something_else(text: str, denied: list[str]) -> None:
    statements = read(Document(text=text)).statements
    assert [s.content.of(text) for s in statements if s.kind is StatementKind.DENIAL] == denied


def test_the_quotation_beside_a_denial_is_its_speakers_alone() -> None:
    text = 'The bank denied that a file was lost, and "all is well," its owner said.'
    (said,) = [s for s in read(Document(text=text)).statements if s.cue.of(text) == "said"]
    assert said.content.of(text) == '"all is well,"'


def test_a_denial_may_end_in_a_comma_and_a_plural() -> None:
    text = "“I did not take that money,” Colm Daly told the tribunal, rejecting the accusation, documents"
    assert "rejecting" in [statement.cue.of(text) for statement in read(Document(text=text)).statements]
