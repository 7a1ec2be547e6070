"""Invented pages for the tests of extraction."""

BODY = """
<p>The port of Sampleton will reopen on Monday after a strike that lasted nine days, its operator said.</p>
<p>“We have an agreement that both sides can live with,” said Bruno Sample, who leads the dockers’ union.</p>
<h2>Background</h2>
<p>The ministry of transport denied that it had offered public money to bring the strike to an end.</p>
<p>About 400 ships had been waiting in the bay, some of them with fruit and medicine on board.</p>
"""

FIRST = "The port of Sampleton will reopen on Monday after a strike that lasted nine days, its operator said."


def page(head: str = "", body: str = f"<article><h1>Harbour reopens</h1>{BODY}</article>") -> str:
    """Return a whole page around some head and body, with the furniture of a news site."""
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'>{head}</head><body>"
        "<nav><ul><li><a href='/'>Front page</a></li><li><a href='/sport'>Sport</a></li></ul></nav>"
        f"{body}<aside><p><a href='/b'>Read also: Weather</a></p></aside>"
        "<footer><p>Copyright 2019 by the Sample Post. All rights reserved.</p></footer></body></html>"
    )


def linked_data(text: str) -> str:
    """Return a JSON-LD script."""
    return f'<script type="application/ld+json">{text}</script>'
