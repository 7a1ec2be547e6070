"""Getting one page from the open web: guarded, capped in redirects, bytes, time and kinds of content."""

import re
import ssl
import time
from collections.abc import Iterator

import httpcore2
import httpx2

from bot.core.errors import FetchError, UnusableInputError
from bot.core.ports import FetchedPage
from bot.ingest.feeds import FEED_TYPES
from bot.ingest.guard import GuardedBackend, Resolver, system_resolver
from bot.ingest.urls import parse

ARTICLE_TYPES = frozenset(
    {"text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown", "text/x-web-markdown"}
    | FEED_TYPES
)
_ENCODINGS = frozenset({"", "identity", "gzip", "deflate"})
_PASTE = "Paste the text of the page instead."
_STATUS_HINTS = {
    401: "The page needs a login. " + _PASTE,
    402: "The page is for subscribers. " + _PASTE,
    403: "The site does not let Slugline in. " + _PASTE,
    404: "Check the address, or paste the text instead.",
    410: "The page was taken down. If you have its text, paste it instead.",
    429: "The site asks for fewer visits; try again later.",
    451: "The page is blocked for legal reasons. " + _PASTE,
}


class GuardedFetcher:
    """A ``core.ports.Fetcher`` on httpx2. Safe to call from several threads: each fetch has its own connection.

    Args:
        user_agent: says who is reading, as sites' operators expect of robots.
        allow_loopback: also read from loopback addresses, at any port. For tests and local trials only.
        resolver: see ``guard.Resolver``.
        total_seconds: for everything together: names, connections, redirects, the last byte.
        most_bytes: of the page after decompression.
        most_redirects: followed before giving up.
    """

    def __init__(
        self,
        user_agent: str,
        allow_loopback: bool = False,
        *,
        resolver: Resolver = system_resolver,
        total_seconds: float = 20.0,
        most_bytes: int = 5 * 2**20,
        most_redirects: int = 5,
    ) -> None:
        self._headers = {
            "User-Agent": user_agent,
            "Accept": "text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8, "
            "application/rss+xml;q=0.7, application/atom+xml;q=0.7, application/xml;q=0.6",
            "Accept-Encoding": "gzip, deflate",
        }
        self._allow_loopback = allow_loopback
        self._resolver = resolver
        self._total_seconds = total_seconds
        self._most_bytes = most_bytes
        self._most_redirects = most_redirects
        self._tls = httpx2.create_ssl_context(trust_env=False)

    def fetch(self, url: str) -> FetchedPage:
        """Return the page at ``url``, whose every redirect passed the guard.

        Raises:
            FetchError: if the address is refused, unreachable, too large, too slow or no text; the
                message says which, and what to do about it.
        """
        deadline = time.monotonic() + self._total_seconds
        transport = _GuardedTransport(GuardedBackend(deadline, self._resolver, self._allow_loopback), self._tls)
        client = httpx2.Client(transport=transport, trust_env=False, headers=self._headers, timeout=self._total_seconds)
        try:
            with client:
                return self._follow(client, url)
        except (httpcore2.TimeoutException, httpx2.TimeoutException) as error:
            problem = f"The page did not arrive within {self._total_seconds:g} seconds."
            raise FetchError(problem, "Try again later, or paste the text instead.") from error
        except (httpcore2.NetworkError, httpcore2.ProtocolError, httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise FetchError(_problem(error), "Check the address, or paste the text instead.") from error

    def _follow(self, client: httpx2.Client, url: str) -> FetchedPage:
        """Follow redirects by hand: each next address is parsed and checked like the first."""
        request = client.build_request("GET", _checked(url))
        for _ in range(self._most_redirects + 1):
            try:
                response = client.send(request, stream=True, follow_redirects=False)
            except ValueError as error:  # httpx2 prepares the next request here, and some addresses trip it up
                raise FetchError("The page sends its readers to no valid address.", _PASTE) from error
            try:
                if response.next_request is None:
                    return self._page(url, response)
                request = client.build_request("GET", _checked(str(response.next_request.url)))
            finally:
                response.close()
        raise FetchError(
            f"The page sends its readers on more than {self._most_redirects} times.", "Give the address it ends at."
        )

    def _page(self, url: str, response: httpx2.Response) -> FetchedPage:
        status = response.status_code
        if status != 200:
            hint = _STATUS_HINTS.get(status, "The site has a fault; try again later." if status >= 500 else _PASTE)
            raise FetchError(f"The site answered {status} instead of a page.", hint)
        content_type = response.headers.get("Content-Type", "")
        kind = content_type.partition(";")[0].strip().lower()
        if kind not in ARTICLE_TYPES:
            raise FetchError(f"The address holds {_named(kind)}, not an article.", _PASTE)
        if response.headers.get("Content-Encoding", "").strip().lower() not in _ENCODINGS:
            raise FetchError("The site packed the page in a way that was not asked for.", _PASTE)
        return FetchedPage(url, str(response.url), content_type, b"".join(self._capped(response)))

    def _capped(self, response: httpx2.Response) -> Iterator[bytes]:
        """Yield the decompressed body; httpx2 unpacks at most 1 MiB at a time, so a bomb never bursts."""
        size = 0
        for chunk in response.iter_bytes():
            size += len(chunk)
            if size > self._most_bytes:
                raise FetchError(f"The page is larger than {self._most_bytes / 2**20:g} MiB.", _PASTE)
            yield chunk


class _GuardedTransport(httpx2.BaseTransport):
    """httpx2's transport over a guarded connection pool (its own offers no way to set the network backend)."""

    def __init__(self, backend: GuardedBackend, tls: ssl.SSLContext) -> None:
        self._pool = httpcore2.ConnectionPool(ssl_context=tls, network_backend=backend)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url
        answer = self._pool.handle_request(
            httpcore2.Request(
                method=request.method,
                url=httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx2.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    """A response's body as it comes off the wire."""

    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


def _checked(url: str) -> httpx2.URL:
    try:
        return parse(url)
    except UnusableInputError as error:
        raise FetchError(error.problem, error.hint) from error


def _named(kind: str) -> str:
    return kind if re.fullmatch(r"[\w.+-]{1,40}/[\w.+-]{1,80}", kind, re.ASCII) else "something it does not name"


def _problem(error: Exception) -> str:
    """Return what went wrong in a sentence; never empty, never what the other side wrote at length."""
    reason = " ".join(str(error).split())[:120] or type(error).__name__
    if "CERTIFICATE_VERIFY_FAILED" in reason:
        return "The site's certificate is not valid, so the page is not read."
    return f"The page could not be read ({reason})."
