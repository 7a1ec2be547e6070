"""Stores on both databases."""

from tests.support.newsroom import databases, newsroom, postgres_server, sqlite_files, store

__all__ = ["databases", "newsroom", "postgres_server", "sqlite_files", "store"]
