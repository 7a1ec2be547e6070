"""The guarded fetch against a real server on loopback, well behaved and hostile."""

import gzip
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from bot.core.errors import FetchError
from bot.ingest.fetch import GuardedFetcher

PAGE = "<html><body><p>The harbour reopened.</p></body></html>"


@contextmanager
def raw_server(talk: Callable[[socket.socket, threading.Event], None]) -> Iterator[str]:
    """Serve one connection at the level of bytes; the event is set when the test is over. Yields the address."""
    over = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with closing(listener.accept()[0]) as connection:
            connection.recv(65536)
            try:
                talk(connection, over)
            except OSError:
                return  # the reader hung up, as it should

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    finally:
        over.set()
        thread.join(10)
        listener.close()


def test_a_page_arrives_as_the_server_sent_it(httpserver: HTTPServer, fetcher: GuardedFetcher) -> None:
    seen: list[Request] = []

    def answer(request: Request) -> Response:
        seen.append(request)
        return Response(PAGE, content_type="text/html; charset=utf-8")

    httpserver.expect_request("/story").respond_with_handler(answer)
    page = fetcher.fetch(httpserver.url_for("/story?id=7"))
    assert page.body == PAGE.encode()
    assert page.content_type == "text/html; charset=utf-8"
    assert page.url == page.final_url == httpserver.url_for("/story?id=7")
    assert seen[0].headers["User-Agent"] == "slugline-tests/1"
    assert seen[0].args["id"] == "7"


def test_redirects_are_followed_and_the_last_address_kept(httpserver: HTTPServer, fetcher: GuardedFetcher) -> None:
    httpserver.expect_request("/old").respond_with_data(status=301, headers={"Location": "/new"})
    httpserver.expect_request("/new").respond_with_data(PAGE, content_type="text/html")
    page = fetcher.fetch(httpserver.url_for("/old"))
    assert (page.url, page.final_url) == (httpserver.url_for("/old"), httpserver.url_for("/new"))


def test_loopback_is_refused_unless_allowed(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/").respond_with_data(PAGE, content_type="text/html")
    with pytest.raises(FetchError, match="not on the public internet"):
        GuardedFetcher("slugline-tests/1").fetch(httpserver.url_for("/"))
    assert httpserver.log == []


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("http://10.0.0.1/", "not on the public internet"),
        ("http://169.254.169.254/latest/meta-data/", "not on the public internet"),
        ("http://[::ffff:10.0.0.1]/", "not on the public internet"),
        ("http://[64:ff9b::a00:1]/", "not on the public internet"),
        ("//192.168.0.1/", "not on the public internet"),
        ("http://0xa000001/", "not on the public internet"),
        ("https://user:secret@news.example/", "user name"),
        ("ftp://news.example/", "Only http and https"),
        ("file:///etc/passwd", "Only http and https"),
    ],
)
def test_redirects_to_the_inside_are_refused(
    httpserver: HTTPServer, fetcher: GuardedFetcher, target: str, why: str
) -> None:
    httpserver.expect_request("/").respond_with_data(status=302, headers={"Location": target})
    with pytest.raises(FetchError, match=why) as refusal:
        fetcher.fetch(httpserver.url_for("/"))
    assert refusal.value.hint


def test_names_that_resolve_to_the_inside_are_refused(httpserver: HTTPServer) -> None:
    fetcher = GuardedFetcher("slugline-tests/1", resolver=lambda _host, _port: ("127.0.0.1",))
    with pytest.raises(FetchError, match=r"inside\.example is not on the public internet"):
        fetcher.fetch(f"http://inside.example:{httpserver.port}/")
    assert httpserver.log == []


def test_a_content_type_that_is_none_is_not_repeated(fetcher: GuardedFetcher) -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: <!channel> click here\r\n\r\n"
    with raw_server(lambda connection, _over: connection.sendall(answer)) as url, pytest.raises(FetchError) as refusal:
        fetcher.fetch(url)
    assert refusal.value.problem == "The address holds something it does not name, not an article."


def test_the_connection_goes_to_the_address_that_was_checked(httpserver: HTTPServer) -> None:
    answers = iter([("127.0.0.1",), ("10.0.0.1",)])
    asked: list[str] = []

    def changing(host: str, _port: int) -> tuple[str, ...]:
        asked.append(host)
        return next(answers)

    httpserver.expect_request("/").respond_with_data(PAGE, content_type="text/html")
    fetcher = GuardedFetcher("slugline-tests/1", allow_loopback=True, resolver=changing)
    assert fetcher.fetch(f"http://rebinding.example:{httpserver.port}/").body == PAGE.encode()
    assert asked == ["rebinding.example"]
    assert httpserver.log[0][0].host == f"rebinding.example:{httpserver.port}"


def test_every_redirect_resolves_and_checks_again(httpserver: HTTPServer) -> None:
    answers = iter([("127.0.0.1",), ("10.0.0.1",)])
    fetcher = GuardedFetcher("slugline-tests/1", allow_loopback=True, resolver=lambda _host, _port: next(answers))
    there = f"http://rebinding.example:{httpserver.port}/b"
    httpserver.expect_request("/a").respond_with_data(status=302, headers={"Location": there, "Connection": "close"})
    with pytest.raises(FetchError, match="not on the public internet"):
        fetcher.fetch(f"http://rebinding.example:{httpserver.port}/a")


def test_proxies_in_the_environment_are_not_used(
    httpserver: HTTPServer, fetcher: GuardedFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    httpserver.expect_request("/").respond_with_data(PAGE, content_type="text/html")
    assert fetcher.fetch(httpserver.url_for("/")).body == PAGE.encode()


def test_endless_redirects_end(httpserver: HTTPServer, fetcher: GuardedFetcher) -> None:
    httpserver.expect_request("/").respond_with_data(status=302, headers={"Location": "/"})
    with pytest.raises(FetchError, match="more than 5 times"):
        fetcher.fetch(httpserver.url_for("/"))
    assert len(httpserver.log) == 6


def test_a_page_that_is_too_large_is_refused(httpserver: HTTPServer, fetcher: GuardedFetcher) -> None:
    httpserver.expect_request("/fits").respond_with_data(b"x" * 100_000, content_type="text/html")
    httpserver.expect_request("/large").respond_with_data(b"x" * 100_001, content_type="text/html")
    assert len(fetcher.fetch(httpserver.url_for("/fits")).body) == 100_000
    with pytest.raises(FetchError, match="larger than"):
        fetcher.fetch(httpserver.url_for("/large"))


def test_a_gzip_bomb_does_not_burst(httpserver: HTTPServer, fetcher: GuardedFetcher) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(bomb) < 100_000
    httpserver.expect_request("/").respond_with_data(
        bomb, content_type="text/html", headers={"Content-Encoding": "gzip"}
    )
    with pytest.raises(FetchError, match="larger than"):
        fetcher.fetch(httpserver.url_for("/"))


def test_compressed_pages_are_unpacked(httpserver: HTTPServer, fetcher: GuardedFetcher) -> None:
    httpserver.expect_request("/").respond_with_data(
        gzip.compress(PAGE.encode()), content_type="text/html", headers={"Content-Encoding": "gzip"}
    )
    assert fetcher.fetch(httpserver.url_for("/")).body == PAGE.encode()


@pytest.mark.parametrize(("encoding", "why"), [("br", "not asked for"), ("gzip, gzip", "not asked for")])
def test_packing_not_asked_for_is_refused(
    httpserver: HTTPServer, fetcher: GuardedFetcher, encoding: str, why: str
) -> None:
    httpserver.expect_request("/").respond_with_data(
        b"??", content_type="text/html", headers={"Content-Encoding": encoding}
    )
    with pytest.raises(FetchError, match=why):
        fetcher.fetch(httpserver.url_for("/"))


def test_a_lie_about_gzip_is_told(httpserver: HTTPServer, fetcher: GuardedFetcher) -> None:
    httpserver.expect_request("/").respond_with_data(
        PAGE, content_type="text/html", headers={"Content-Encoding": "gzip"}
    )
    with pytest.raises(FetchError, match="could not be read"):
        fetcher.fetch(httpserver.url_for("/"))


@pytest.mark.parametrize("content_type", ["text/html", "TEXT/HTML;charset=x", "application/xhtml+xml", "text/plain"])
def test_text_is_read(httpserver: HTTPServer, fetcher: GuardedFetcher, content_type: str) -> None:
    httpserver.expect_request("/").respond_with_data(PAGE, content_type=content_type)
    assert fetcher.fetch(httpserver.url_for("/")).content_type == content_type


@pytest.mark.parametrize("content_type", ["image/png", "application/pdf", "application/octet-stream", "text/css"])
def test_what_is_no_text_is_refused(httpserver: HTTPServer, fetcher: GuardedFetcher, content_type: str) -> None:
    httpserver.expect_request("/").respond_with_data(PAGE, content_type=content_type)
    with pytest.raises(FetchError, match=f"holds {content_type}, not an article"):
        fetcher.fetch(httpserver.url_for("/"))


@pytest.mark.parametrize(
    ("status", "hint"), [(403, "Paste the text"), (404, "Check the address"), (429, "later"), (503, "later")]
)
def test_what_the_site_answers_instead_is_told(
    httpserver: HTTPServer, fetcher: GuardedFetcher, status: int, hint: str
) -> None:
    httpserver.expect_request("/").respond_with_data("no", status=status)
    with pytest.raises(FetchError, match=f"answered {status}") as refusal:
        fetcher.fetch(httpserver.url_for("/"))
    assert hint in refusal.value.hint


def _drip(start: bytes) -> Callable[[socket.socket, threading.Event], None]:
    def talk(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(start)
        while not over.wait(0.02):
            connection.sendall(b"x")

    return talk


@pytest.mark.parametrize(
    "start",
    [
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX-Endless: ",
        b"",
    ],
    ids=["body", "headers", "status line"],
)
def test_a_slow_drip_ends_at_the_total_time(start: bytes) -> None:
    fetcher = GuardedFetcher("slugline-tests/1", allow_loopback=True, total_seconds=0.3)
    with raw_server(_drip(start)) as url, pytest.raises(FetchError, match=r"within 0\.3 seconds"):
        fetcher.fetch(url)


def test_silence_ends_at_the_total_time() -> None:
    fetcher = GuardedFetcher("slugline-tests/1", allow_loopback=True, total_seconds=0.2)

    def silent(_connection: socket.socket, over: threading.Event) -> None:
        over.wait(60)

    with raw_server(silent) as url, pytest.raises(FetchError, match="within"):
        fetcher.fetch(url)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-server\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<p>cut",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nX-Large: " + b"x" * 200_000 + b"\r\n\r\n",
    ],
    ids=["hangs up", "not http", "cut short", "bad chunks", "large header"],
)
def test_broken_answers_are_told(fetcher: GuardedFetcher, answer: bytes) -> None:
    server = raw_server(lambda connection, _over: connection.sendall(answer))
    with server as url, pytest.raises(FetchError, match="could not be read") as refusal:
        fetcher.fetch(url)
    assert refusal.value.hint


@pytest.mark.parametrize(
    ("location", "why"),
    [(b"http://[bad/", "not a valid"), (b"http://news.example:99999/", "port"), (b":Set-Cookie: x", "no valid")],
)
def test_redirects_to_nowhere_are_told(fetcher: GuardedFetcher, location: bytes, why: str) -> None:
    server = raw_server(lambda c, _over: c.sendall(b"HTTP/1.1 302 Found\r\nLocation: " + location + b"\r\n\r\n"))
    with server as url, pytest.raises(FetchError, match=why):
        fetcher.fetch(url)


def test_a_closed_port_and_a_failed_handshake_are_told(httpserver: HTTPServer, fetcher: GuardedFetcher) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(FetchError, match="could not be read"):
        fetcher.fetch(f"http://127.0.0.1:{port}/")
    with pytest.raises(FetchError, match="could not be read"):
        fetcher.fetch(f"https://127.0.0.1:{httpserver.port}/")


@pytest.mark.parametrize("bad", ["", "news.example", "ftp://news.example/", "https://a:b@news.example/"])
def test_bad_addresses_are_fetch_errors_too(fetcher: GuardedFetcher, bad: str) -> None:
    with pytest.raises(FetchError) as refusal:
        fetcher.fetch(bad)
    assert refusal.value.hint
