"""Where a request comes from on the net, also behind a proxy."""

from functools import lru_cache
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

from aiohttp import web

Address = IPv4Address | IPv6Address
Networks = tuple[IPv4Network | IPv6Network, ...]

LOOPBACK: Networks = (ip_network("127.0.0.0/8"), ip_network("::1/128"))
_FORWARDED = "X-Forwarded-For"
_MOST_HOPS = 20
_HOUSEHOLD = 64
"""The bits of an IPv6 address that are one customer's: whoever has one has 2^64 of them."""


def client_of(request: web.Request, proxies: Networks) -> str:
    """The client's address as a key for limits.

    What proxies write is believed from the last backwards, as far as each of them is in `proxies`:
    whatever stands before may be of the client's own making.
    """
    found = parsed(request.remote or "")
    if not is_proxy(found, proxies):
        return address_key(found)
    hops = ",".join(request.headers.getall(_FORWARDED, ())).split(",")
    for hop in reversed(hops[-_MOST_HOPS:]):
        address = parsed(hop.strip())
        if address is None:
            break
        found = address
        if not is_proxy(found, proxies):
            break
    return address_key(found)


@lru_cache(maxsize=4096)
def parsed(written: str) -> Address | None:
    """The address as it is written, with or without a port; None where it is none."""
    if written[:1] == "[":
        written = written[1:].partition("]")[0]
    elif written.count(":") == 1:
        written = written.partition(":")[0]
    try:
        address = ip_address(written.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


@lru_cache(maxsize=4096)
def is_proxy(address: Address | None, proxies: Networks) -> bool:
    """Whether the settings trust it to say where a request came from."""
    return address is not None and any(address in network for network in proxies)


@lru_cache(maxsize=4096)
def address_key(address: Address | None) -> str:
    """Alike for all addresses of one customer; "" where the address is not known."""
    if isinstance(address, IPv6Address):
        return str(ip_network((address, _HOUSEHOLD), strict=False))
    return str(address or "")
