"""From the open web, a file or a paste to a ``Document``: addresses, the guarded fetch, main text, copies, the seeds.

>>> page = GuardedFetcher("slugline/0.1").fetch(canonical_url("https://news.example/story?utm_source=x"))
>>> document = document_from_page(page)
"""
