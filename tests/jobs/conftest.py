"""Newsrooms on both databases, for work that really runs."""

from tests.support.newsroom import databases, newsroom, postgres_server, sqlite_files, store

__all__ = ["databases", "newsroom", "postgres_server", "sqlite_files", "store"]
