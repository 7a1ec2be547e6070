"""Addresses of articles: recognised in Slack's spelling, and written one way so that one article has one address."""

import re

import httpx2

from bot.core.errors import UnusableInputError

LONGEST_URL = 4096
"""Characters. Twice what sitemaps.org allows (2,048); longer ones are not addresses of articles."""

_SLACK_LINK = re.compile(r"<(https?://[^\s<>|]+)(?:\|[^<>]*)?>", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*")

# Set by analytics, newsletter and social tools; none of them selects content. Documented by Google Analytics and Ads,
# Meta, Microsoft Advertising, Mailchimp, Yandex, X, TikTok, Matomo/Piano (``at_``, ``pk_``) and HubSpot.
_TRACKING_PREFIXES = ("utm_", "at_", "pk_", "mtm_", "hsa_")
_TRACKING_NAMES = {
    *("fbclid", "igshid", "igsh", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "_ga", "_gl", "msclkid", "ocid"),
    *("mc_cid", "mc_eid", "yclid", "ysclid", "twclid", "ttclid", "_hsenc", "_hsmi", "cmpid", "ito", "smid", "smtyp"),
}
_HINT = "Give the full address of one page, such as https://example.org/article."


def unwrap(text: str) -> str:
    """Return an address without Slack's wrapping: ``<https://x|label>`` and ``<https://x>`` become ``https://x``.

    Slack writes ``&`` as ``&amp;``; that is undone. Other text comes back only stripped and unescaped.
    """
    stripped = text.strip()
    link = _SLACK_LINK.fullmatch(stripped)
    return (link[1] if link else stripped).replace("&amp;", "&")


def is_url(text: str) -> bool:
    """Say whether ``text``, as typed or as Slack escapes it, is one usable http or https address and nothing else."""
    try:
        canonical_url(text)
    except UnusableInputError:
        return False
    return True


def canonical_url(url: str) -> str:
    """Return the one spelling of an address: two spellings of one article's address compare equal.

    Scheme and host in lower case (IDNA for names beyond ASCII), no default port, no final dot of the host, no fragment,
    no tracking parameters; all other parameters stay as they are, in order. Slack's wrapping is undone first.

    Raises:
        UnusableInputError: if it is no http or https address, holds a user name or password, or is over long.
    """
    parsed = parse(unwrap(url))
    host = f"[{_host(parsed)}]" if ":" in _host(parsed) else _host(parsed)
    port = "" if parsed.port is None else f":{parsed.port}"
    path, _, query = parsed.raw_path.decode("ascii").partition("?")
    kept = "&".join(pair for pair in query.split("&") if pair and not _tracks(pair))
    return f"{parsed.scheme}://{host}{port}{path}" + (f"?{kept}" if kept else "")


def parse(url: str) -> httpx2.URL:
    """Return ``url`` as the very object that a fetch uses, so that what is checked is what is fetched.

    Raises:
        UnusableInputError: as ``canonical_url``.
    """
    if len(url) > LONGEST_URL:
        raise UnusableInputError(f"The address is longer than {LONGEST_URL:,} characters.", _HINT)
    if not url.lower().startswith(("http://", "https://")):
        raise UnusableInputError("Only http and https addresses can be read.", _HINT)
    try:
        parsed = httpx2.URL(url)
        host = _host(parsed)
    except (httpx2.InvalidURL, ValueError) as error:  # ValueError: unpaired surrogates, ports out of range
        raise UnusableInputError("This is not a valid web address.", _HINT) from error
    if re.search(r"[\s<>\"\\]", url) or not (":" in host or (len(host) <= 253 and _HOST.fullmatch(host))):
        raise UnusableInputError("This is not a valid web address.", _HINT)
    if parsed.port is not None and not 0 < parsed.port < 65536:
        raise UnusableInputError("The port in this address does not exist.", _HINT)
    if parsed.userinfo:
        raise UnusableInputError("The address holds a user name or password.", "Give it without the part before the @.")
    return parsed


def _host(url: httpx2.URL) -> str:
    return url.raw_host.decode("ascii").lower().removesuffix(".")


def _tracks(pair: str) -> bool:
    name = pair.partition("=")[0].lower()
    return name in _TRACKING_NAMES or name.startswith(_TRACKING_PREFIXES)
