"""The guard: which addresses are public, in every spelling, and what a name may resolve to."""

import threading
import time

import httpcore2
import pytest

from bot.core.errors import FetchError
from bot.ingest.guard import GuardedBackend, Resolver, is_global, is_loopback, system_resolver

NOT_GLOBAL = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.7",
    "224.0.1.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:8.8.8.8",
    "0:0:0:0:0:ffff:a00:1",
    "64:ff9b::7f00:1",
    "64:ff9b::8.8.8.8",
    "64:ff9b:1::a00:1",
    "100::1",
    "2001::1",
    "2001:0:7f00:1::",
    "2001:2::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:808:808::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
    "2606:4700::1%eth0",
    "not an address",
    "",
]

GLOBAL = [
    "1.1.1.1",
    "8.8.8.8",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.1",
    "172.15.255.255",
    "172.32.0.0",
    "192.0.1.0",
    "223.255.255.255",
    "2001:200::1",
    "2001:4860:4860::8888",
    "2606:4700:4700::1111",
    "2a00:1450::1",
]

# every way a URL can write 127.0.0.1 or another inside address without its usual dots
LITERALS = [
    "127.0.0.1",
    "127.0.0.1.",
    "127.1",
    "127.0.1",
    "0",
    "0x7f.1",
    "0x7f000001",
    "0x7f.0x0.0x0.0x1",
    "0177.0.0.1",
    "0177.1",
    "017700000001",
    "2130706433",
    "3232235777",
    "0xa9fea9fe",
    "2852039166",
    "0251.0376.0251.0376",
    "169.254.43518",
    "::1",
    "0:0:0:0:0:0:0:1",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "localhost",
    "LOCALHOST",
    "localhost.",
]


def _backend(resolver: Resolver = system_resolver, *, allow_loopback: bool = False) -> GuardedBackend:
    return GuardedBackend(time.monotonic() + 30, resolver, allow_loopback)


@pytest.mark.parametrize("address", NOT_GLOBAL)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_global(address)


@pytest.mark.parametrize("address", GLOBAL)
def test_addresses_that_are_public(address: str) -> None:
    assert is_global(address)


def test_loopback_is_exactly_loopback() -> None:
    assert all(map(is_loopback, ["127.0.0.1", "127.9.9.9", "::1"]))
    assert not any(map(is_loopback, ["::ffff:127.0.0.1", "0.0.0.0", "10.0.0.1", "::", "localhost", "::1%lo"]))


@pytest.mark.parametrize("host", LITERALS)
def test_every_spelling_of_an_inside_address_is_refused(host: str) -> None:
    with pytest.raises(FetchError, match="not on the public internet"):
        _backend().checked_addresses(host, 80)


def test_a_name_is_refused_if_any_of_its_addresses_is_not_public() -> None:
    with pytest.raises(FetchError, match="not on the public internet"):
        _backend(lambda _host, _port: ("1.1.1.1", "10.0.0.7")).checked_addresses("mixed.example", 443)
    with pytest.raises(FetchError, match="not on the public internet"):
        mixed = _backend(lambda _host, _port: ("127.0.0.1", "10.0.0.7"), allow_loopback=True)
        mixed.checked_addresses("mixed.example", 443)


def test_public_names_are_read_at_the_ports_of_the_web_only() -> None:
    backend = _backend(lambda _host, _port: ("1.1.1.1", "2606:4700:4700::1111"))
    assert backend.checked_addresses("public.example", 80) == ("1.1.1.1", "2606:4700:4700::1111")
    assert backend.checked_addresses("public.example", 443)
    for port in (22, 25, 8080):
        with pytest.raises(FetchError, match=f"Port {port}"):
            backend.checked_addresses("public.example", port)


def test_allowing_loopback_allows_nothing_else() -> None:
    assert _backend(allow_loopback=True).checked_addresses("127.0.0.1", 5000) == ("127.0.0.1",)
    for host in ("10.0.0.1", "169.254.169.254", "192.168.0.1", "0.0.0.0", "::ffff:127.0.0.1"):
        with pytest.raises(FetchError, match="not on the public internet"):
            _backend(allow_loopback=True).checked_addresses(host, 80)
    with pytest.raises(FetchError, match="Port 8080"):
        _backend(lambda _host, _port: ("1.1.1.1",), allow_loopback=True).checked_addresses("public.example", 8080)


def test_a_name_without_addresses_says_so() -> None:
    def unknown(_host: str, _port: int) -> tuple[str, ...]:
        raise OSError("no such name")

    with pytest.raises(FetchError, match=r"There is no site named nowhere\.example"):
        _backend(unknown).checked_addresses("nowhere.example", 80)


def test_a_resolver_that_hangs_is_left_at_the_deadline() -> None:
    released = threading.Event()

    def hanging(_host: str, _port: int) -> tuple[str, ...]:
        released.wait(60)
        return ("1.1.1.1",)

    try:
        with pytest.raises(httpcore2.ConnectTimeout):
            GuardedBackend(time.monotonic() + 0.1, hanging).checked_addresses("slow.example", 80)
    finally:
        released.set()
