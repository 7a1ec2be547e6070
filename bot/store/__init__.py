"""The store: SQLAlchemy tables, sessions and migrations, on SQLite or PostgreSQL."""
