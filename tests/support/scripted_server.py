"""A server on loopback that answers as it is told to: for what Slack does on bad days beside its Web API."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

HANG_UP = 0
"""In place of a status: the request is taken, and the connection closed without an answer."""


@dataclass
class Script:
    """What is answered, in turn, the last for ever; and what was asked."""

    url: str
    statuses: list[int]
    retry_after: str | None = None
    taken: list[dict[str, Any]] = field(default_factory=list)

    def next(self, body: bytes) -> int:
        """Note a request and return the status it gets."""
        self.taken.append(json.loads(body))
        return self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]


@contextmanager
def answering(*statuses: int, retry_after: str | None = None) -> Iterator[Script]:
    """Yield the script of a server that runs until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            status = script.next(self.rfile.read(int(self.headers["Content-Length"])))
            if status == HANG_UP:
                self.close_connection = True
                return
            self.send_response(status)
            if script.retry_after is not None:
                self.send_header("Retry-After", script.retry_after)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        script = Script(f"http://127.0.0.1:{server.server_port}/response", list(statuses), retry_after)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield script
        finally:
            server.shutdown()
            thread.join()
