"""What holds for every test: no deadline (a busy machine is no bug), and no socket but on loopback (pyproject.toml)."""

from hypothesis import settings

settings.register_profile("slugline", deadline=None)
settings.load_profile("slugline")
