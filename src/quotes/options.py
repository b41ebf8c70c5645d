"""What can be asked of a run, with one default each: the command line and Python both take them from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from numbers import Integral, Real
from types import MappingProxyType
from typing import Any

from attrs import Attribute, field, frozen

from quotes.errors import OptionError
from quotes.types import ATTITUDES, ZONES

SCOPES: Mapping[str, frozenset[str]] = MappingProxyType(  # what a ledger holds, by its attitude
    {
        "reported": frozenset({"assertion", "belief"}),
        "all": frozenset(ATTITUDES),
    }
)
ZONES_OF: Mapping[str, frozenset[str]] = MappingProxyType(  # PolNeAR counts headlines in
    {"reported": frozenset({"body"}), "all": frozenset({"body", "headline"})}
)

Fields = Mapping[str, str] | Iterable[str | tuple[str, str]]
LOCAL = "local"  # the address of a cluster on this machine
FIELD_ROLES = ("text", "title", "url", "published", "outlet", "author", "id")  # what a field of a table may serve as


def zones_named(zones: str | Iterable[str]) -> tuple[str, ...]:
    """Return some zones in the order of a page: given as a list of names, or as one text with commas.

    Raises OptionError naming those that there are none of.
    """
    if not isinstance(zones, Iterable):
        raise OptionError(f"zones={zones!r}: give names of zones, of {', '.join(ZONES)}")
    names = zones.split(",") if isinstance(zones, str) else zones
    named = {str(name).strip() for name in names} - {""}
    unknown = sorted(named.difference(ZONES))
    if unknown:
        raise OptionError(f"no zone is called {', '.join(unknown)}; there are {', '.join(ZONES)}")
    return tuple(zone for zone in ZONES if zone in named)


def _real(given: Any) -> Any:
    """Return a number as a float; what is none, and is told by the check that follows, as it is."""
    return float(given) if isinstance(given, Real) and not isinstance(given, int) else given


def _whole(given: Any) -> Any:
    """Return a whole number as an int; what is none, and is told by the check that follows, as it is."""
    return int(given) if isinstance(given, Integral) and not isinstance(given, bool) else given


def _scope(_: Options, __: Attribute[str], scope: str) -> None:
    if not isinstance(scope, str) or scope not in SCOPES:
        raise OptionError(f"scope={scope!r}: there are {' and '.join(map(repr, SCOPES))}")


def _share(_: Options, option: Attribute[float], share: float) -> None:
    if isinstance(share, bool) or not (isinstance(share, int | float) and 0 <= share <= 1):
        raise OptionError(f"{option.name}={share!r}: give a number from 0 to 1")


def _count(_: Options, option: Attribute[int], count: int) -> None:
    if isinstance(count, bool) or not (isinstance(count, int) and count >= 1):
        raise OptionError(f"{option.name}={count!r}: give a whole number, 1 or more")


def _count_or_none(_: Options, option: Attribute[int | None], count: int | None) -> None:
    if count is not None and not (isinstance(count, Integral) and count >= 1):
        raise OptionError(f"{option.name}={count!r}: give a whole number, 1 or more, or None")


def _cluster(_: Options, option: Attribute[str | None], address: str | None) -> None:
    if address is not None and address != LOCAL and not (isinstance(address, str) and "://" in address):
        raise OptionError(f"{option.name}={address!r}: give {LOCAL}, or a scheduler's address, such as tcp://host:8786")


def fields_named(fields: Fields) -> tuple[tuple[str, str], ...]:
    """Return which field of a table serves as what: of a mapping, or of texts such as `text=Full Text`.

    Raises OptionError for a text that is none of these, or a role that there is none of.
    """
    given: Iterable[str | tuple[str, str]] = fields.items() if isinstance(fields, Mapping) else fields
    named = dict(map(_pair, given))
    unknown = sorted(set(named).difference(FIELD_ROLES))
    if unknown:
        raise OptionError(f"no field serves as {', '.join(unknown)}; there are {', '.join(FIELD_ROLES)}")
    return tuple(named.items())


def _pair(given: str | tuple[str, str]) -> tuple[str, str]:
    if not isinstance(given, str):
        return given
    role, stroke, name = given.partition("=")
    if not stroke:
        raise OptionError(f"{given!r}: says no field; write it as text=NAME")
    return role.strip(), name.strip()


@frozen(kw_only=True)
class Options:
    """How documents become a ledger. Raises OptionError, naming the option, for a value that can't be.

    `scope` is one of SCOPES; `zones` are read besides those of the scope; rows less sure than `min_confidence` are left
    out; a document of more than `max_chars` characters is refused; `jobs` processes share the work, or the workers of
    the Dask scheduler at `cluster` do, an address such as tcp://host:8786; LOCAL makes `jobs` workers here.

    `format` is the name of the format that all inputs are in, None to tell it of each; `fields` says which field of a
    table serves as what (`{"text": "Full Text"}`). Of all documents the first `limit` are taken, or `sample` of them,
    chosen by `seed`: all where both are None.
    """

    scope: str = field(default="reported", validator=_scope)
    zones: tuple[str, ...] = field(default=(), converter=zones_named)
    # of the rows below it three in four are wrong (models/confidence/README.md, 2026-11)
    min_confidence: float = field(default=0.35, converter=_real, validator=_share)
    max_chars: int = field(default=2_000_000, converter=_whole, validator=_count)  # about fifteen novels
    jobs: int = field(default=1, converter=_whole, validator=_count)
    cluster: str | None = field(default=None, validator=_cluster)
    format: str | None = None
    fields: tuple[tuple[str, str], ...] = field(default=(), converter=fields_named)
    limit: int | None = field(default=None, validator=_count_or_none)
    sample: int | None = field(default=None, validator=_count_or_none)
    seed: int = 0

    def __attrs_post_init__(self) -> None:
        """Raise OptionError where two options exclude each other."""
        if self.limit is not None and self.sample is not None:
            raise OptionError(f"limit={self.limit} and sample={self.sample}: give one of the two")
        if self.cluster not in (None, LOCAL) and self.jobs > 1:
            raise OptionError(f"cluster={self.cluster!r} and jobs={self.jobs}: a cluster has as many as it has")

    @property
    def every_zone(self) -> frozenset[str]:
        """Return the zones that are read: those of the scope, and those asked for besides."""
        return ZONES_OF[self.scope].union(self.zones)

    @property
    def is_done_here(self) -> bool:
        """Whether this process does the work itself, and needs the models."""
        return self.jobs == 1 and self.cluster is None


DEFAULTS = Options()
