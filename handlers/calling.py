"""Listeners and what is wrapped around them: Bolt hands over everything at once, and each takes what it names."""

from collections.abc import Callable
from inspect import signature

from slack_bolt.kwargs_injection.args import Args

Listener = Callable[..., None]
Handler = Callable[[Args], None]


def taking_args(listener: Listener) -> Handler:
    """Return a listener as a function of Bolt's ``args`` alone, so that what wraps it has all of Slack's payload.

    A listener that takes ``args`` itself gets them; any other gets what its parameters name (``ack``, ``body`` ...).
    """
    names = tuple(signature(listener).parameters)

    def handler(args: Args) -> None:
        listener(**{name: args if name == "args" else getattr(args, name) for name in names})

    handler.__name__ = listener.__name__
    return handler
