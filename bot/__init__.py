"""Slugline: a newsroom's memory for claims, living in Slack. A tour:

>>> from datetime import date
>>> from bot.core.documents import Document
>>> from bot.core.verdicts import TrackedClaim
>>> from bot.core.vocabulary import StatementKind
>>> from bot.judging import judge
>>> from bot.reading import read, read_claim
>>> words = "The Court of Appeal in Varsund upheld the fine against Tollard Shipping on 3 May, the registry said."
>>> told = read_claim(words, date(2025, 5, 3))
>>> told.statements[0].speaker_name, told.dates[0].start.isoformat()
('the registry', '2025-05-03')
>>> claim = TrackedClaim(words, StatementKind.STATEMENT, told, date(2025, 5, 3))
>>> text = "The Court of Appeal in Varsund overturned the fine against Tollard Shipping on 3 May, its judgment shows."
>>> article = Document(text=text, published=date(2025, 5, 4))
>>> verdict = judge(claim, article, read(article))
>>> verdict.code.value, verdict.alert, verdict.differs_in
('contradicts', True, ('outcome',))
>>> verdict.evidence[0].of(text)
'The Court of Appeal in Varsund overturned the fine against Tollard Shipping on 3 May, its judgment shows.'

The door is `bot.app`: settings in, everything wired out. `bot.reading` has a tour of its own, and
`docs/architecture.md` is the map of the house.
"""
