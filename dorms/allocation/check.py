"""核对一次分房结果。用法: python check.py 结果文件夹  (Python 3.9 以上, 不联网, 不装任何东西)

For anybody who does not trust the program that made the result. This file shares no code with it and runs alone:
it reads what was published, orders and serves everybody again, and compares every file with what that gives.
"""

import csv
import hashlib
import hmac
import json
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

Row = dict[str, Any]  # a line of a table, an object of JSON
OPEN = ("", "open", "vacant", "held", "在用")
ONLY_FOR = {"bed": "single", "pair": "pair", "couple": "couple"}
FROZEN = ("roster.csv", "units.csv", "choices.csv", "policy.json")
WRITTEN = ("result.csv", "log.jsonl", "waiting.csv")


class Wrong(Exception):
    """The first thing found wrong: a sentence that begins with the file."""


def check(folder: str) -> Row:
    """Raises Wrong, or says what was confirmed."""
    try:
        return Check(Path(folder)).compare_all()
    except (OSError, KeyError, ValueError, IndexError, TypeError, AttributeError) as error:
        raise Wrong(f"结果文件夹 不完整或内容读不懂 ({type(error).__name__}: {error})。") from error


class Inputs:
    """The published files, the order and the lists they give."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.hashes = self.check_hashes()
        self.policy = json.loads(self.text("policy.json"))
        self.people, self.units = self.table("roster.csv"), self.table("units.csv")
        self.holds = {id: [*filter(None, row["holds"].split(";"))] for id, row in self.people.items()}
        self.classes = {id: {*filter(None, row["classes"].split(";"))} for id, row in self.people.items()}
        self.numbers = self.lottery()
        self.order, self.outside = self.make_order()
        self.place = {id: at for at, id in enumerate(self.order, 1)}
        self.dropped: dict[str, list[Row]] = {id: [] for id in self.people}
        wishes: dict[str, list[tuple[int, str]]] = {id: [] for id in self.people}
        for row in csv.DictReader(self.text("choices.csv").splitlines()):
            wishes[row["id"]].append((int(row["rank"]), row["choice"]))
        self.pools: dict[Any, list[str]] = {}
        self.lists = {id: self.make_list(id, sorted(wishes[id])) for id in self.people}

    def text(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode("utf-8")

    def table(self, name: str) -> dict[str, Row]:
        rows = csv.DictReader(self.text(name).splitlines())
        return {row["id"]: row for row in sorted(rows, key=lambda row: row["id"])}

    def check_hashes(self) -> dict[str, str]:
        """Every file is the one listed, none is missing or added, and the frozen ones are as posted."""
        listed = dict(json.loads(self.text("manifest.json"))["files"])
        frozen = dict(json.loads(self.text("freeze.json"))["files"]) if "freeze.json" in listed else {}
        files = {
            path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()
        }
        for name in sorted({*listed, *files, *FROZEN, *WRITTEN} - {"manifest.json"}):
            if name not in files:
                raise Wrong(f"{name} 缺失, 结果文件夹被删减。")
            found = hashlib.sha256((self.folder / name).read_bytes()).hexdigest()
            if listed.get(name) != found:
                raise Wrong(f"{name} 与清单里的哈希不一致或不在清单里, 文件被改动。")
            if frozen.get(name, found) != found:
                raise Wrong(f"{name} 与封存时公布的哈希不一致, 封存以后被改动。")
        return listed

    def lottery(self) -> dict[str, bytes]:
        """Every draw is proved against what was announced; the last one counts."""
        lottery, key, count = self.policy.get("lottery"), b"", 0
        if not lottery or self.policy.get("order") is not None:
            return {}
        while (self.folder / f"draw-{count + 1}.json").exists():
            count, file, seed = count + 1, f"draw-{count + 1}.json", ""
            draw = json.loads(self.text(file))
            for source in lottery["sources"]:
                balls = draw["numbers"][source["name"]]
                seed += "".join(f"{ball}." for ball in (balls if source["ordered"] else sorted(balls))) + "/"
            code = last = bytes.fromhex(draw["code"])
            for _ in range(count):
                last = hashlib.new(lottery["hash"], last).digest()
            key = hmac.digest(code, seed.encode("ascii"), lottery["hash"])
            if code != bytes(32) if draw["lost"] else last.hex() != lottery["commitment"]:
                raise Wrong(f"{file} 公布的口令算不出事先公布的承诺值, 摇号不可信。")
            if (draw["seed"], draw["key"]) != (seed, key.hex()) or (
                count > 1 and not draw["decision"].strip()
            ):
                raise Wrong(f"{file} 的种子串或密钥与公布的号码不符, 或者重摇没有写明依据。")
        if not key:
            raise Wrong("draw-1.json 缺失, 公告了摇号却没有摇号记录。")
        return {id: hmac.digest(key, id.encode("ascii") + b"\x01", lottery["hash"]) for id in self.people}

    def make_order(self) -> tuple[list[str], list[str]]:
        """Everybody in turn, and those whom the entry key leaves outside. Points become integer hundredths."""
        scaled = any("." in row["points"] for row in self.people.values())
        for row in self.people.values():
            row["points"] = int(Decimal(row["points"]) * (100 if scaled else 1)) if row["points"] else None
            row["ties"] = [int(tie) for tie in filter(None, row["ties"].split(";"))]
        if self.policy.get("order") is not None:
            return self.policy["order"], []
        entry, fields = self.policy.get("entry"), self.policy.get("key", ["tier", "points", "ties"])
        newcomers = [id for id in self.people if entry and not self.holds[id]]
        outside = (
            sorted(newcomers, key=lambda id: self.key(id, entry["key"]))[entry["limit"] :] if entry else []
        )
        return sorted(self.people.keys() - set(outside), key=lambda id: self.key(id, fields)), outside

    def key(self, id: str, fields: list[str]) -> list[Any]:
        """A smaller tier first, more points first, larger ties first, then the lottery, then the id."""
        row, ties = self.people[id], [-tie for tie in self.people[id]["ties"]]
        parts = {"tier": [int(row["tier"] or 0)], "points": [-(row["points"] or 0)], "ties": ties}
        parts.update({f"tie{at}": [tie] for at, tie in enumerate(ties, 1)})
        return [*(part for field in fields for part in parts[field]), self.numbers.get(id, b""), id]

    def barred(self, id: str, unit: str) -> str:
        """The rule that keeps a household from a unit whatever its place in the order."""
        row, there = self.people[id], self.units[unit]
        usual = {ONLY_FOR.get(there["type"], row["kind"]): [there["type"]]}
        fits = there["type"] in (self.policy.get("types") or usual).get(row["kind"], [])
        rules = [
            ("status", there["status"] in OPEN),
            ("type", fits),
            ("sex", row["sex"] or not there["label"]),
        ]
        for only in self.policy.get("only") or []:
            free = only["class"] not in self.classes[id] or there[only["column"]] in only["values"]
            rules.append((only.get("rule", only["column"]), free))
        return str(next((name for name, kept in rules if not kept), ""))

    def make_list(self, id: str, asked: list[tuple[int, str]]) -> list[tuple[int, str, str]]:
        """Choice number, unit, tail. A tenant's own unit ends her list; the limit does not count the tail."""
        own, kept = self.holds[id], list[tuple[int, str, str]]()
        for at, (rank, choice) in enumerate(asked, 1):
            why, tail = {}, choice.startswith("ANY:")
            if own and (tail or (kept and kept[-1][1] in own)):
                why = {"code": "AFTER_OWN"}
            elif tail:
                named = {unit for _, unit, _ in kept}
                kept += [(rank, unit, choice) for unit in self.pool(id, choice, asked) if unit not in named]
            elif choice not in own and at > (self.policy.get("list_limit") or at):
                why = {"code": "LIMIT"}
            elif choice not in own and self.barred(id, choice):
                why = {"code": "INELIGIBLE", "rule": self.barred(id, choice)}
            else:
                kept.append((rank, choice, ""))
            self.dropped[id] += [{"choice": rank, "unit": choice, **why}] if why else []
        if own and not (kept and kept[-1][1] in own):
            kept.append((asked[-1][0] + 1 if asked else 1, own[0], ""))
        return kept

    def pool(self, id: str, choice: str, asked: list[tuple[int, str]]) -> list[str]:
        """The units behind a tail, ascending; a bare tail means the place of wish one."""
        scope, _, place = choice[4:].partition(":")
        place, row = place or self.units.get(asked[0][1], {}).get(scope, ""), self.people[id]
        key = (scope, place, row["kind"], row["sex"], *sorted(self.classes[id]))
        if key not in self.pools:
            inside = (unit for unit, row in self.units.items() if row.get(scope, place) == place)
            self.pools[key] = [unit for unit in inside if not self.barred(id, unit)]
        return self.pools[key]


class Check(Inputs):
    """Everybody served again; the state between two groups is what every reason is judged by."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        self.by_turns, self.hard = self.policy["mode"] == "A", self.policy.get("reserve_rule") == "hard"
        self.owner = {unit: id for id, own in self.holds.items() for unit in own}
        self.room, self.label, self.kept = dict[str, str](), dict[str, str](), dict[str, str]()
        for id, row in self.units.items():
            if row["label"]:
                room = "/".join(row[part] for part in ("township", "school", "building", "room"))
                tenant = self.people[self.owner[id]]["sex"] if id in self.owner else ""
                self.label[room] = tenant or self.label.get(room) or row["label"].replace("open", "")
                self.room[id] = room
            if row["reserve"] and id not in self.owner and row["status"] in OPEN:
                self.kept[id] = row["reserve"]
        self.vacant = Counter(self.kept.values())
        newcomers = [id for id in self.order if not self.holds[id]]
        self.unserved = Counter(kept for id in newcomers for kept in self.classes[id])
        self.at, self.holder = dict.fromkeys(self.people, 0), dict[str, str]()
        self.group: dict[str, tuple[int, str, str]] = {}  # number, kind, initiator

    def shut(self, id: str, unit: str) -> Row:
        """Why a unit is closed to her, free or not: the label of its room or a reserve, as things stand."""
        room, kept = self.room.get(unit, ""), self.kept.get(unit)
        if room and self.label[room] not in ("", self.people[id]["sex"]):
            return {"code": "SEX", "room": room, "label": self.label[room]}
        if not kept or kept in self.classes[id]:
            return {}
        count = {"vacant": self.vacant[kept], "unserved": self.unserved[kept]}
        free = not self.hard and (not self.by_turns or count["vacant"] > count["unserved"])
        return {} if free else {"code": "RESERVED", "class": kept, **count}

    def reason(self, id: str, unit: str) -> Row:
        """The one code for a wish passed over, and its evidence."""
        holder = self.holder.get(unit, "")
        if holder and self.owner.get(unit) == holder:
            return {"code": "KEPT", "holder": holder}
        if holder and self.place[holder] < self.place[id]:
            return {"code": "OUTRANKED", "holder": holder, "position": self.place[holder]}
        if not holder or not self.by_turns:
            return self.shut(id, unit) or {"code": "RESERVED", "class": self.kept[unit], "holder": holder}
        number, kind, first = self.group[holder]
        trade = {
            "holder": holder,
            "group": number,
            "initiator": first,
            "initiator_position": self.place[first],
        }
        return {"code": "SWAP" if kind == "cycle" else "CHAIN", **trade}

    def next_open(self, id: str) -> str:
        """Her first wish that nobody has taken and that is open to her; pointers never go back."""
        for at in range(self.at[id], len(self.lists[id])):
            self.at[id], unit = at, self.lists[id][at][1]
            if unit not in self.holder and not self.shut(id, unit):
                return unit
        self.at[id] = len(self.lists[id])
        return ""

    def in_turn(self) -> Any:
        """You request my house, I get your turn: each group is handed out before it changes anything."""
        for first in self.order:
            line, asked, where = [first], list[str](), {first: 0}
            while line and first not in self.group:
                asked.append(self.next_open(line[-1]))
                owner = self.owner.get(asked[-1])
                if not asked[-1]:
                    yield "none", first, [(first, None)]
                elif owner is None or owner in self.group:
                    yield "chain", first, [*zip(line, asked)]  # noqa: B905
                elif owner in where:
                    start = where[owner]
                    yield "cycle", first, [*zip(line[start:], asked[start:])]  # noqa: B905
                    line, asked = line[:start], asked[: max(start - 1, 0)]
                else:
                    where[owner] = len(line)
                    line.append(owner)

    def settle(self, id: str, unit: str) -> None:
        """A household has been served: the unit is taken, its room labelled, the reserves counted."""
        self.unserved.subtract(self.classes[id] if not self.holds[id] else ())
        self.vacant.subtract([self.kept[unit]] if unit in self.kept else ())
        if unit and self.by_turns:
            self.holder[unit] = id
        if unit in self.room:
            self.label[self.room[unit]] = self.label[self.room[unit]] or self.people[id]["sex"]

    def rank(self, id: str, unit: str) -> tuple[int, int]:
        """Mode B: a unit prefers its tenant, then members of its class, then whoever is ahead."""
        member = unit in self.kept and self.kept[unit] in self.classes[id]
        return 0 if self.owner.get(unit) == id else 1 if member else 2, self.place[id]

    def by_proposals(self) -> Any:
        """Deferred acceptance: everybody asks down her list, a unit keeps whom it prefers."""
        waiting = self.order[::-1]
        while waiting:
            id, now = waiting.pop(), None
            while self.at[id] < len(self.lists[id]):
                unit = self.lists[id][self.at[id]][1]
                now = self.holder.get(unit)
                if not self.shut(id, unit) and (now is None or self.rank(id, unit) < self.rank(now, unit)):
                    self.holder[unit] = id
                    waiting += [now] if now else []
                    break
                self.at[id] += 1
        got = {id: unit for unit, id in self.holder.items()}
        for id in self.order:
            yield "chain" if id in got else "none", id, [(id, got.get(id))]

    def compare_all(self) -> Row:
        """Log, certificates, result and waiting list, each against what the run gives."""
        log, lines, waiting = list[str](), dict[str, str](), list[str]()
        for number, (kind, first, moves) in enumerate(
            self.in_turn() if self.by_turns else self.by_proposals(), 1
        ):
            entry = {"group": number, "kind": kind, "initiator": first}
            log.append(
                json.dumps({**entry, "moves": [move for move in moves if move[1]]}, separators=(",", ":"))
            )
            for id, unit in moves:
                choice = next((choice for choice, own, _ in self.lists[id] if own == unit), None)
                lines[id] = f"{id},{unit or ''},{choice or ''},{number}"
                waiting += [] if unit else [id]
                got = {"unit": unit, "choice": choice, "group": number, "how": kind}
                got.update({} if unit else {"waiting": len(waiting)})
                self.compare_certificate(id, got)
            for id, unit in moves:
                self.group[id] = (number, kind, first)
                self.settle(id, unit)
        for at, id in enumerate(self.outside, 1):
            limit, lines[id] = self.policy["entry"]["limit"], f"{id},,,"
            waiting.append(id)
            got = {"unit": None, "choice": None, "group": None, "how": "outside", "waiting": len(waiting)}
            self.compare_certificate(id, {**got, "entry": limit + at, "limit": limit})
        self.compare("log.jsonl", log)
        self.compare("result.csv", ["id,unit,choice,group", *(lines[id] for id in sorted(lines))])
        listed = [f"{at},{id},{self.place.get(id, '')}" for at, id in enumerate(waiting, 1)]
        self.compare("waiting.csv", ["place,id,position", *listed])
        frozen = {name: self.hashes[name] for name in FROZEN}
        return {"households": len(lines), "groups": len(log), "waiting": len(waiting), "hashes": frozen}

    def compare(self, name: str, want: list[str]) -> None:
        found = self.text(name).splitlines()
        for at in range(max(len(found), len(want))):
            if found[at : at + 1] != want[at : at + 1]:
                raise Wrong(
                    f"{name} 第 {at + 1} 行不对, 应当是: {want[at] if at < len(want) else '(没有这一行)'}"
                )

    def compare_certificate(self, id: str, got: Row) -> None:
        """The certificate says what this run gives, each wish passed over with its one reason."""
        row, number, passed = self.people[id], self.numbers.get(id), list[Row]()
        for choice, unit, tail in self.lists[id][: self.at[id]] if got["group"] else ():
            tail_field = {"tail": tail} if tail else {}
            passed.append({"choice": choice, **tail_field, "unit": unit, **self.reason(id, unit)})
        key = {"tier": int(row["tier"] or 0), "points": row["points"], "ties": row["ties"]}
        key.update({"lottery": number.hex() if number else None, "position": self.place.get(id)})
        want = {"v": 1, "run": self.policy.get("run", ""), "id": id, "key": key, "got": got, "passed": passed}
        if json.loads(self.text(f"cert/{id}.json")) != {**want, "dropped": self.dropped[id]}:
            raise Wrong(f"cert/{id}.json 与重新计算的结果不一致。")


def main() -> None:
    """Exit code 0 for a result that holds, 1 for one that does not."""
    try:
        found = check(sys.argv[1] if len(sys.argv) > 1 else ".")
    except Wrong as wrong:
        sys.exit(f"核对不通过: {wrong}")
    print(
        f"核对通过: {found['households']} 户, {found['groups']} 组, 轮候 {found['waiting']} 户, 与重新计算一致。"
    )
    print("请再与张贴的封存哈希 (SHA-256) 逐一对照:", *found["hashes"].items(), sep="\n  ")


if __name__ == "__main__":
    main()
