"""Keeping out of a service what libraries load but this project has no use for."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def absent(name: str) -> Iterator[None]:
    """Inside the block an import of `name` fails as where it is not installed.

    For libraries that do without it then. What is loaded already stays.
    """
    with _instead(name, None):
        yield


@contextmanager
def unused(name: str) -> Iterator[None]:
    """Inside the block whatever is imported from `name` is a class that can't be made use of.

    For a library that loads it in any case, but uses it only where it is asked to. What is loaded
    already stays.
    """
    with _instead(name, _Unused(name)):
        yield


@contextmanager
def _instead(name: str, module: ModuleType | None) -> Iterator[None]:
    if name in sys.modules:
        yield
        return
    sys.modules[name] = module  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[name]


class _Unused(ModuleType):
    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        where = self.__name__

        def refuse(*_: object, **__: object) -> None:
            raise NotImplementedError(f"{where}.{name} is kept out of this service")

        return type(name, (), {"__init__": refuse})
