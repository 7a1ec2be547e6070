"""Running it: logs and health."""
