"""Errors that a person can act on: what is wrong, and what to do about it."""


class SluglineError(Exception):
    """Anything Slugline tells a person in a sentence instead of a traceback.

    Args:
        problem: one sentence saying what is wrong.
        hint: what the person can do; empty where the problem says it all.
    """

    def __init__(self, problem: str, hint: str = "") -> None:
        super().__init__(f"{problem} {hint}".strip())
        self.problem = problem
        self.hint = hint


class NotFoundError(SluglineError):
    """Something was named that the store does not hold; ``suggestions`` are the nearest names, best first."""

    def __init__(self, problem: str, hint: str = "", suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(problem, hint)
        self.suggestions = suggestions


class NotAllowedError(SluglineError):
    """The person lacks the role for what they asked."""


class ConflictError(SluglineError):
    """Somebody else changed the same thing first."""


class UnusableInputError(SluglineError):
    """A command, file or value that cannot be used as given."""


class FetchError(SluglineError):
    """A page that was refused or could not be read."""


class StoreError(SluglineError):
    """The database cannot be used: not there, not writable, or of another version."""


class DeliveryError(SluglineError):
    """Slack refused a message. ``terminal`` errors will not go away by trying again."""

    def __init__(self, problem: str, *, code: str, terminal: bool, retry_after: float = 0.0) -> None:
        super().__init__(problem)
        self.code = code
        self.terminal = terminal
        self.retry_after = retry_after
