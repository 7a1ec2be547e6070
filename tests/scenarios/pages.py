"""Pages on this machine for the bot to read, given out when the test says so."""

from threading import Event

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

PATIENCE = 60.0

ARTICLE = (
    "<!doctype html><html lang=en><head><title>Invented for a test: harbour pilots strike</title></head><body><article>"
    "<h1>Invented for a test: harbour pilots strike</h1><p>This article is invented and reports nothing that happened. "
    "The harbour master Ada Moss said on Tuesday that 12 pilots of Port Meridian stopped work over night shifts.</p>"
    "<p>The port's owner denied that any ship was delayed, and said that talks with the pilots would go on.</p>"
    "</article></body></html>"
)


class SlowPage:
    """A page that is not answered before ``go`` is set; ``asked`` is set when it is wanted."""

    def __init__(self, server: HTTPServer, path: str) -> None:
        self.asked = Event()
        self.go = Event()
        self.url = server.url_for(path)
        server.expect_request(path).respond_with_handler(self._answer)

    def _answer(self, _: Request) -> Response:
        self.asked.set()
        assert self.go.wait(PATIENCE)
        return Response(ARTICLE, content_type="text/html; charset=utf-8")
