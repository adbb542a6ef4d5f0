"""policy.json: the rules of a round, read with every entry checked, and written back the same."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeGuard

from dorms.allocation.lottery import GAMES, HASHES
from dorms.allocation.rounds import (
    KINDS,
    UNITS,
    Entry,
    Lottery,
    Mode,
    Policy,
    ReserveRule,
    Restriction,
    Source,
)
from dorms.errors.allocation import OrderNotRoster, WrongPolicy

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

KNOWN = {
    "v", "run", "note", "mode", "reserve_rule", "list_limit", "order", "lottery", "key", "entry", "types", "only",
}  # fmt: skip
HEX = re.compile(r"[0-9a-f]{64}")
FIELD = re.compile(r"tier|points|ties|tie[1-9]")
MOST_ROUNDS = 1000


def read_policy(text: str) -> Policy:
    """The policy, or the first entry that is not one."""
    entries = json_object(text, "policy.json")
    for name in entries:
        if name not in KNOWN:
            raise WrongPolicy(name, "", "known " + ", ".join(sorted(KNOWN)))
    mode = Mode(_one_of(entries, "mode", [word.value for word in Mode]))
    default = "count" if mode is Mode.A else "first"
    rule = ReserveRule(_one_of(entries, "reserve_rule", [word.value for word in ReserveRule], default))
    if mode is Mode.A and rule is ReserveRule.FIRST:
        raise WrongPolicy("reserve_rule", rule.value, "first_in_b")
    order = entries.get("order")
    policy = Policy(
        mode=mode,
        reserve_rule=rule,
        list_limit=_optional_count(entries, "list_limit"),
        order=None if order is None else tuple(_texts(order, "order")),
        lottery=_lottery(entries.get("lottery")),
        run=_text(entries.get("run", ""), "run"),
        key=_key(entries["key"], "key") if "key" in entries else Policy().key,
        entry=_entry(entries.get("entry")),
        types=_types(entries.get("types")),
        only=_only(entries.get("only")),
    )
    if policy.order is not None and policy.entry is not None:
        raise WrongPolicy("entry", "", "no_entry_with_order")
    return policy


def json_object(text: str, file: str) -> dict[str, Json]:
    """One JSON object; a key written twice is refused, for the reader of the wall would see the other one."""
    try:
        value = json.loads(text, object_pairs_hook=lambda pairs: _once(pairs, file))
        json.dumps(value, ensure_ascii=False).encode(
            "utf-8"
        )  # half a character could be read, but never written
    except json.JSONDecodeError as error:
        raise WrongPolicy("", "", "json", file, error.lineno) from None
    except (ValueError, RecursionError):
        raise WrongPolicy("", "", "json", file, 1) from None
    if not isinstance(value, dict):
        raise WrongPolicy("", "", "json", file, 1)
    return value


def _once(pairs: Sequence[tuple[str, Json]], file: str) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise WrongPolicy(next(name for name in names if names.count(name) > 1), "", "once", file)
    return found


def check_order(order: Sequence[str], ids: Sequence[str]) -> None:
    """An order given is the roster, each household once."""
    roster, given = set(ids), set(order)
    times = Counter(order)
    repeated = tuple(sorted(id for id in given if times[id] > 1))
    missing, unknown = tuple(sorted(roster - given)), tuple(sorted(given - roster))
    if missing or unknown or repeated:
        raise OrderNotRoster(missing, unknown, repeated)


def policy_text(policy: Policy) -> str:
    """The policy as a file, keys sorted, one entry a line where it helps a reader."""
    entries: dict[str, object] = {
        "run": policy.run,
        "mode": policy.mode.value,
        "reserve_rule": policy.reserve_rule.value,
        "list_limit": policy.list_limit,
        "order": None if policy.order is None else list(policy.order),
        "lottery": None if policy.lottery is None else lottery_entry(policy.lottery),
        "key": list(policy.key),
    }
    if policy.entry is not None:
        entries["entry"] = {"limit": policy.entry.limit, "key": list(policy.entry.key)}
    if policy.types is not None:
        entries["types"] = {kind: sorted(types) for kind, types in sorted(policy.types.items())}
    if policy.only:
        entries["only"] = [
            {"class": only.group, "column": only.column, "values": sorted(only.values), "rule": only.rule}
            for only in policy.only
        ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def lottery_entry(lottery: Lottery) -> dict[str, object]:
    """The lottery as policy.json has it."""
    sources = [
        {
            "name": source.name,
            "count": source.count,
            "low": source.low,
            "high": source.high,
            "ordered": source.ordered,
            "day": source.day,
            "fallback": source.fallback,
        }
        for source in lottery.sources
    ]
    return {
        "hash": lottery.hash,
        "rounds": lottery.rounds,
        "commitment": lottery.commitment,
        "sources": sources,
    }


def _lottery(value: Json) -> Lottery | None:
    if value is None:
        return None
    entries = _object(value, "lottery")
    name = _one_of(entries, "hash", HASHES, "sha256", at="lottery.hash")
    rounds = _count(entries.get("rounds", 16), "lottery.rounds")
    commitment = _text(entries.get("commitment", ""), "lottery.commitment")
    if commitment and not HEX.fullmatch(commitment):
        raise WrongPolicy("lottery.commitment", commitment, "hex")
    if not 2 <= rounds <= MOST_ROUNDS:
        raise WrongPolicy("lottery.rounds", str(rounds), "rounds")
    listed = _list(entries.get("sources"), "lottery.sources")
    sources = tuple(_source(source, f"lottery.sources[{at}]") for at, source in enumerate(listed, 1))
    if not sources or len({source.name for source in sources}) != len(sources):
        raise WrongPolicy("lottery.sources", "", "sources")
    return Lottery(name, rounds, commitment, sources)


def _source(value: Json, at: str) -> Source:
    """A known game by name, or one described in full."""
    entries = _object(value, at)
    game = GAMES.get(_text(entries.get("game", ""), at + ".game"))
    name = _text(entries.get("name", game.name if game else ""), at + ".name")
    if not name:
        raise WrongPolicy(at + ".name", "", "text")
    source = Source(
        name,
        _count(entries.get("count", game.count if game else None), at + ".count"),
        _integer(entries.get("low", game.low if game else None), at + ".low"),
        _integer(entries.get("high", game.high if game else None), at + ".high"),
        _flag(entries.get("ordered", game.ordered if game else False), at + ".ordered"),
        _day(entries.get("day", ""), at + ".day"),
        _text(entries.get("fallback", ""), at + ".fallback"),
    )
    if not 0 <= source.low < source.high:
        raise WrongPolicy(at + ".low", str(source.low), "range")
    return source


def _entry(value: Json) -> Entry | None:
    if value is None:
        return None
    entries = _object(value, "entry")
    return Entry(_count(entries.get("limit"), "entry.limit"), _key(entries.get("key"), "entry.key"))


def _types(value: Json) -> Mapping[str, frozenset[str]] | None:
    if value is None:
        return None
    entries = _object(value, "types")
    for kind in entries:
        if kind not in KINDS:
            raise WrongPolicy("types", kind, "one_of " + "/".join(KINDS))
    return {kind: frozenset(_texts(types, f"types.{kind}")) for kind, types in entries.items()}


def _only(value: Json) -> tuple[Restriction, ...]:
    restrictions = []
    for place, listed in enumerate([] if value is None else _list(value, "only"), 1):
        at = f"only[{place}]"
        entries = _object(listed, at)
        column = _one_of(entries, "column", UNITS[1:], at=at + ".column")
        restrictions.append(
            Restriction(
                _text(entries.get("class"), at + ".class"),
                column,
                frozenset(_texts(entries.get("values"), at + ".values")),
                _text(entries.get("rule"), at + ".rule"),
            )
        )
    return tuple(restrictions)


def _key(value: Json, at: str) -> tuple[str, ...]:
    words = tuple(_texts(value, at))
    for word in words:
        if not FIELD.fullmatch(word):
            raise WrongPolicy(at, word, "key")
    return words


def _one_of(
    entries: Mapping[str, Json], name: str, allowed: Sequence[str], default: str | None = None, at: str = ""
) -> str:
    value = entries.get(name, default)
    if not isinstance(value, str) or value not in allowed:
        raise WrongPolicy(at or name, _shown(value), "one_of " + "/".join(allowed))
    return value


def _optional_count(entries: Mapping[str, Json], name: str) -> int | None:
    value = entries.get(name)
    return None if value is None else _count(value, name)


def _count(value: Json, at: str) -> int:
    number = _integer(value, at)
    if number < 1:
        raise WrongPolicy(at, str(number), "positive")
    return number


def _integer(value: Json, at: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongPolicy(at, _shown(value), "integer")
    return value


def _flag(value: Json, at: str) -> bool:
    if not isinstance(value, bool):
        raise WrongPolicy(at, _shown(value), "flag")
    return value


def _text(value: Json, at: str) -> str:
    if not isinstance(value, str):
        raise WrongPolicy(at, _shown(value), "text")
    return value


def _day(value: Json, at: str) -> str:
    text = _text(value, at)
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise WrongPolicy(at, text, "day") from None


def _texts(value: Json, at: str) -> list[str]:
    listed = _list(value, at)
    if not _all_text(listed):
        raise WrongPolicy(at, "", "texts")
    return listed


def _all_text(listed: list[Json]) -> TypeGuard[list[str]]:
    return all(isinstance(word, str) for word in listed)


def _list(value: Json, at: str) -> list[Json]:
    if not isinstance(value, list):
        raise WrongPolicy(at, _shown(value), "list")
    return value


def _object(value: Json, at: str) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise WrongPolicy(at, _shown(value), "object")
    return value


def _shown(value: Json) -> str:
    return "" if value is None else json.dumps(value, ensure_ascii=False)[:60]
