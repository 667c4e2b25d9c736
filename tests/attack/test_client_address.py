"""Who is behind a request can't be made up."""

from ipaddress import ip_network

import pytest
from aiohttp.test_utils import make_mocked_request

from handlers.web.client import LOOPBACK, address_key, client_of, parsed

PROXIES = (*LOOPBACK, ip_network("10.0.0.0/8"), ip_network("2001:db8::5/128"))


def client(peer: str, *forwarded: str) -> str:
    headers = [("X-Forwarded-For", value) for value in forwarded]
    return client_of(make_mocked_request("GET", "/", headers).clone(remote=peer), PROXIES)


@pytest.mark.parametrize(
    ("peer", "forwarded", "found"),
    [
        ("198.51.100.7", [], "198.51.100.7"),
        ("198.51.100.7", ["192.0.2.1"], "198.51.100.7"),
        ("127.0.0.1", ["192.0.2.1"], "192.0.2.1"),
        ("127.0.0.1", ["1.2.3.4, 192.0.2.1"], "192.0.2.1"),
        ("127.0.0.1", ["1.2.3.4", "192.0.2.1"], "192.0.2.1"),
        ("127.0.0.1", ["1.2.3.4, 192.0.2.1, 10.1.2.3"], "192.0.2.1"),
        ("127.0.0.1", ["192.0.2.1:4711"], "192.0.2.1"),
        ("127.0.0.1", ["[2001:db8:1:2::3]:443"], "2001:db8:1:2::/64"),
        ("127.0.0.1", ["unknown"], "127.0.0.1"),
        ("127.0.0.1", ["192.0.2.1, <script>"], "127.0.0.1"),
        ("127.0.0.1", ["10.0.0.1, 10.0.0.2"], "10.0.0.1"),
        ("127.0.0.1", ["a," * 5000 + "192.0.2.1"], "192.0.2.1"),
        ("2001:db8::5", ["192.0.2.1"], "192.0.2.1"),
        ("2001:db8::6", ["192.0.2.1"], "2001:db8::/64"),
        ("::ffff:127.0.0.1", ["192.0.2.1"], "192.0.2.1"),
        ("", ["192.0.2.1"], ""),
    ],
)
def test_the_last_who_is_not_trusted_is_the_client(
    peer: str, forwarded: list[str], found: str
) -> None:
    assert client(peer, *forwarded) == found


def test_every_writing_of_an_address_is_the_same_client() -> None:
    written = ["::ffff:192.0.2.1", "192.0.2.1", "192.0.2.1:80", "[::ffff:192.0.2.1]:80"]
    assert {address_key(parsed(each)) for each in written} == {"192.0.2.1"}
