"""Where contents end, on sentences of our own: the words after "|" are the main clause's again."""

import pytest

from bot.core.reading import Sentence
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, Section
from bot.reading.lexis.inflection import Form
from bot.reading.syntax.clauses import Embedding, clause_end, clause_verb, in_list
from bot.reading.syntax.lines import Line, line_of


def _line(text: str) -> Line:
    return line_of(text, Sentence(Span(0, len(text)), Section.NEWS, BlockKind.PARAGRAPH))


def _content(marked: str, how: Embedding) -> tuple[str, str]:
    text = marked.replace("[", "").replace("|", "")
    line = _line(text)
    start = next(i for i, token in enumerate(line.tokens) if token.start >= marked.index("["))
    end = clause_end(line, start, len(line.tokens), how)
    wanted = marked[marked.index("[") + 1 : marked.index("|")]
    return text[line.tokens[start].start : line.tokens[end - 1].end], wanted


@pytest.mark.parametrize(
    ("marked", "how"),
    [
        ("The trust vowed [to mend the roof|, and its tenants are hopeful", Embedding(phrase=True)),
        ("The trust has promised [a new roof| and sold the barn", Embedding(phrase=True)),
        ("The trust denied [the claims| because they were old", Embedding(phrase=True)),
        ("The trust said [it was sorry| and promised to pay", Embedding(form=Form.PAST)),
        ("Police say [he ran and refused to stop|", Embedding(form=Form.PRESENT)),
        ("The trust said [the roof leaks and the barn burns|", Embedding()),
        ("The trust said [the roof leaks|, though tenants doubt it", Embedding()),
        ("The trust said [the roof leaks|, adding that it is old", Embedding()),
        ("When the trust said [the roof leaked|, tenants left", Embedding(dependent=True)),
        ("The trust said [the roofs of Vessby, Orrin, and Dunmore leak|", Embedding()),
    ],
)
def test_a_content_ends_where_the_main_clause_goes_on(marked: str, how: Embedding) -> None:
    found, wanted = _content(marked, how)
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("plans to raise the fees would hurt", "would"),
        ("tenants who pay early get a rebate", "get"),
        ("tenants and owners - old, young and rich - would gain", "would"),
        ("a new roof and sold the barn", None),
        ("a roof, he said", None),
    ],
)
def test_the_verb_of_a_clause_is_found_past_what_hangs_on_its_subject(text: str, verb: str | None) -> None:
    tokens = _line(text).tokens
    found = clause_verb(tokens, 0, len(tokens))
    assert (tokens[found].low if found is not None else None) == verb


def test_a_comma_of_a_list_parts_no_clauses() -> None:
    tokens = _line("boats, nets, and ropes sank").tokens
    assert in_list(tokens, 1, len(tokens))
    tokens = _line("boats sank, crews swam").tokens
    assert not in_list(tokens, 2, len(tokens))
