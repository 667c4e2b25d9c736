"""`compose.yaml`: what holds for every service there, as far as no engine is needed to see it."""

import re
from typing import Any

import pytest
import yaml

from bot import delivery_service
from bot.settings import Settings
from handlers.telegram import door
from handlers.web import server
from tests.guards.tree import ROOT

KNOWN = {
    "services",
    "volumes",
    "networks",
    "secrets",
    "configs",
    "name",
}
OF_A_SERVICE = {
    *{"build", "image", "user", "command", "environment", "secrets", "configs", "volumes"},
    *{"tmpfs", "ports", "depends_on", "deploy", "healthcheck", "stop_grace_period", "shm_size"},
    *{"read_only", "cap_drop", "cap_add", "security_opt", "restart", "logging", "network_mode"},
}
ONCE = "certificates"
"""Not a service but a command that ends before the others start."""


def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
    return loaded


SERVICES: dict[str, dict[str, Any]] = compose()["services"]


def test_it_has_a_database_replicas_and_a_proxy() -> None:
    assert {"servicekontor", "database", "proxy"} <= set(SERVICES)
    assert SERVICES["servicekontor"]["deploy"]["replicas"] == 2


def test_every_key_is_one_of_the_specification() -> None:
    assert {key for key in compose() if not key.startswith("x-")} == KNOWN
    for name, service in SERVICES.items():
        assert set(service) <= OF_A_SERVICE, name


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_may_do_no_more_than_it_has_to(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert name == ONCE or not service["user"].startswith("0")
    assert "privileged" not in service


@pytest.mark.parametrize("name", sorted(set(SERVICES) - {ONCE}))
def test_each_service_tells_whether_it_is_well(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"][0] == "CMD"


def test_only_the_proxy_is_reached_from_outside() -> None:
    assert {name for name, service in SERVICES.items() if "ports" in service} == {"proxy"}


def test_what_it_refers_to_is_there() -> None:
    file = compose()
    for service in SERVICES.values():
        assert set(service.get("secrets", ())) <= set(file["secrets"])
        assert {each["source"] for each in service.get("configs", ())} <= set(file["configs"])
        assert {each.split(":")[0] for each in service.get("volumes", ())} <= set(file["volumes"])
        assert set(service.get("depends_on", ())) <= set(SERVICES)


def test_a_read_only_service_is_given_files_and_nothing_else() -> None:
    """What stands in `content` or `environment` would be written into the container."""
    file = compose()
    given = {**file["configs"], **file["secrets"]}
    assert [name for name, its in given.items() if set(its) != {"file"}] == []
    assert all((ROOT / its["file"]).is_file() for its in file["configs"].values())


def test_every_setting_and_secret_of_the_service_is_known() -> None:
    service = SERVICES["servicekontor"]
    names = {name.upper() for name in Settings.model_fields}
    assert set(service["environment"]) <= names
    assert {secret.upper() for secret in service["secrets"]} <= names


def test_the_image_sets_nothing_that_comes_from_a_secret() -> None:
    """The environment, which the image's settings are part of, wins over `/run/secrets`."""
    image = (ROOT / "Dockerfile").read_text().rpartition("\nFROM ")[2]
    set_there = set(re.findall(r"\b([A-Z_]+)=", image))
    assert {"HOST", "PORT"} <= set_there
    assert set_there & {secret.upper() for secret in SERVICES["servicekontor"]["secrets"]} == set()


def test_secrets_are_in_files_that_are_not_under_version_control() -> None:
    file = compose()
    assert all(its["file"].startswith("secrets/") for its in file["secrets"].values())
    assert "secrets/" in (ROOT / ".gitignore").read_text().splitlines()
    assert (ROOT / ".dockerignore").read_text().startswith("*\n"), "nothing but what is named"
    for service in SERVICES.values():
        for name, value in service.get("environment", {}).items():
            assert name.endswith("_FILE") or not re.search("TOKEN|SECRET|PASSWORD", name), value


def test_the_proxy_is_believed_and_nobody_else() -> None:
    network = compose()["networks"]["default"]
    subnets = [each["subnet"] for each in network["ipam"]["config"]]
    trusted = SERVICES["servicekontor"]["environment"]["TRUSTED_PROXIES"]
    assert trusted.split(",") == subnets


def test_whoever_comes_by_ipv6_is_told_apart() -> None:
    """An engine has no rules for IPv6 without; it passes all of it on as from one address."""
    assert compose()["networks"]["default"]["enable_ipv6"] is True


def test_the_service_is_stopped_no_sooner_than_it_ends_by_itself() -> None:
    given = int(SERVICES["servicekontor"]["stop_grace_period"].rstrip("s"))
    # One after the other: what is being sent, what Telegram posted, what is asked on the web.
    stopping = (delivery_service.SECONDS_TO_STOP, door.SECONDS_TO_STOP, server.SECONDS_TO_STOP)
    assert given > sum(stopping)
