"""Stores on both databases."""

from tests.support.newsroom import databases, postgres_server, sqlite_files, store

__all__ = ["databases", "postgres_server", "sqlite_files", "store"]
