"""The guard against server-side request forgery: a fetch may reach the public internet and nothing else.

A name is resolved once; if *any* of its addresses is not public the whole name is refused, and the connection goes to
an address that was checked, never to the name again: DNS that changes its answer gains nothing.
"""

import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable

import httpcore2

from bot.core.errors import FetchError

Resolver = Callable[[str, int], tuple[str, ...]]
"""Turns a host name and port into its IP addresses; raises OSError where there are none."""

_V4_NOT_GLOBAL = """
    0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24
    192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
    168.63.129.16/32
"""
"""The IANA IPv4 Special-Purpose Address Registry's blocks that are not globally reachable; multicast; and Azure's host
agent, which answers virtual machines from within the public range."""

_V6_GLOBAL = "2000::/3"
"""The only unicast block that IANA has given out; mapped, compatible and NAT64 addresses lie outside it."""

_V6_NOT_GLOBAL = "2001::/23 2001:db8::/32 2002::/16 3fff::/20"
"""IETF protocol assignments (Teredo among them), documentation, 6to4, documentation again."""

_GLOBAL = tuple(map(ipaddress.ip_network, ("0.0.0.0/0", _V6_GLOBAL)))
_NOT_GLOBAL = tuple(map(ipaddress.ip_network, (_V4_NOT_GLOBAL + _V6_NOT_GLOBAL).split()))
_LOOPBACK = tuple(map(ipaddress.ip_network, ("127.0.0.0/8", "::1/128")))
_PUBLIC_PORTS = frozenset({80, 443})


def is_global(address: str) -> bool:
    """Say whether an IP address belongs to the public internet.

    Stricter than ``ipaddress.is_global``, which on Python 3.11 passes NAT64, 6to4, 192.0.0.8 and multicast. IPv6 forms
    that carry an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo) are refused whatever they carry.
    """
    return _within(address, _GLOBAL) and not _within(address, _NOT_GLOBAL)


def is_loopback(address: str) -> bool:
    """Say whether an IP address is within 127.0.0.0/8 or is ::1; IPv6 forms that carry 127.0.0.1 are not."""
    return _within(address, _LOOPBACK)


def _within(address: str, networks: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]) -> bool:
    if "%" in address:  # a zone names an interface of this machine
        return False
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(ip in network for network in networks)


def system_resolver(host: str, port: int) -> tuple[str, ...]:
    """Return every address that the operating system knows for ``host``; raises OSError where there are none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


class GuardedBackend(httpcore2.NetworkBackend):
    """httpcore2's way to the network with the guard in it; used for one fetch, and good until its deadline.

    Args:
        deadline: the ``time.monotonic`` moment, in seconds, after which nothing is read or written any more.
        resolver: see ``Resolver``.
        allow_loopback: also permit loopback addresses, there at any port. For tests and local trials only.
    """

    def __init__(self, deadline: float, resolver: Resolver = system_resolver, allow_loopback: bool = False) -> None:
        self._deadline = deadline
        self._resolver = resolver
        self._allow_loopback = allow_loopback
        self._network = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to one of ``host``'s addresses, all of them checked.

        Raises:
            FetchError: if an address or the port is refused, or the name is not known.
            httpcore2.ConnectError, httpcore2.ConnectTimeout: if no address answers.
        """
        addresses = self.checked_addresses(host, port)
        for left, address in zip(range(len(addresses), 0, -1), addresses, strict=True):
            share = _remaining(self._deadline, timeout) / left
            try:
                stream = self._network.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                if left == 1:
                    raise
            else:
                return _TimedStream(stream, self._deadline)
        raise httpcore2.ConnectError(f"{host} has no address")  # not reached: no address is refused above

    def checked_addresses(self, host: str, port: int) -> tuple[str, ...]:
        """Return the addresses of ``host``, if every single one may be reached at ``port``.

        Raises:
            FetchError: if not.
        """
        addresses = self._resolve(host.rstrip("."), port)
        loopback = self._allow_loopback and all(map(is_loopback, addresses))
        if not loopback and not all(map(is_global, addresses)):
            raise FetchError(
                f"{host} is not on the public internet, so it is not read.", "Paste the text of the page instead."
            )
        if not loopback and port not in _PUBLIC_PORTS:
            raise FetchError(
                f"Port {port} is not read, only the web's own ports 80 and 443.", "Give the page's public address."
            )
        return addresses

    def _resolve(self, host: str, port: int) -> tuple[str, ...]:
        """Resolve within the deadline: the system's resolver has no time limit of its own, so it gets a thread."""
        answers: queue.SimpleQueue[tuple[str, ...]] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._resolver(host, port))
            except (OSError, UnicodeError):  # UnicodeError: the name cannot be put into a DNS question
                answers.put(())

        threading.Thread(target=ask, name="resolve", daemon=True).start()
        try:
            addresses = answers.get(timeout=_remaining(self._deadline))
        except queue.Empty:
            raise httpcore2.ConnectTimeout(f"no answer for {host}") from None
        if not addresses:
            raise FetchError(f"There is no site named {host}.", "Check the spelling of the address.")
        return addresses


class _TimedStream(httpcore2.NetworkStream):
    """A stream whose operations together end at a deadline; a timeout for each would let a slow drip go on for ever."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _remaining(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _remaining(self._deadline, timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, _remaining(self._deadline, timeout))
        return _TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def _remaining(deadline: float, timeout: float | None = None) -> float:
    """Return the seconds an operation may take."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore2.ReadTimeout("the time for this page is used up")
    return left if timeout is None else min(left, timeout)
