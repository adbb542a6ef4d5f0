"""核对一次分房结果。用法: python check.py 结果文件夹  (Python 3.9 以上, 不联网, 不装任何东西)

For anybody who does not trust the program that made the result: this file shares no code with it and runs alone.
It reads what was published, orders and serves everybody again, and compares every file with what that gives."""

import csv
import hashlib
import hmac
import json
import sys
from collections import Counter
from decimal import Decimal
from itertools import takewhile, zip_longest
from pathlib import Path
from typing import Any

Row = dict[str, Any]  # a line of a table, an object of JSON
OPEN, ONLY_FOR = ("", "open", "vacant", "held", "在用"), {"bed": "single", "pair": "pair", "couple": "couple"}
FROZEN = ("roster.csv", "units.csv", "choices.csv", "policy.json")


class Wrong(Exception):
    """The first thing found wrong: a sentence that begins with the file."""


def check(folder: str) -> Row:
    """Raises Wrong, or says what was confirmed."""
    try:
        return Check(Path(folder)).compare_all()
    except (OSError, KeyError, ValueError, IndexError, TypeError, AttributeError) as error:
        raise Wrong(f"结果文件夹 不完整或内容读不懂 ({type(error).__name__}: {error})。") from error


def check_hashes(folder: Path) -> dict[str, str]:
    """Every file is the one listed, none is missing or added, and the frozen ones are as posted."""
    listed = json.loads((folder / "manifest.json").read_bytes())["files"]
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    frozen = json.loads((folder / "freeze.json").read_bytes())["files"] if "freeze.json" in files else {}
    for name in sorted({*listed, *files, *FROZEN} - {"manifest.json"}):
        found = name in files and hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if found != listed.get(name) or found != frozen.get(name, found):
            raise Wrong(f"{name} 与清单或封存时公布的校验码不一致: 被删, 被改动, 或者是后来加进去的。")
    return {name: listed[name] for name in FROZEN}


class Check:
    """One result folder: inputs, order, lists, run, comparison. State is that between two groups."""

    def __init__(self, folder: Path):
        self.dir, self.hashes = folder, check_hashes(folder)
        self.policy = json.loads((folder / "policy.json").read_bytes())
        self.by_turns, self.hard = self.policy["mode"] == "A", self.policy.get("reserve_rule") == "hard"
        self.people = {row["id"]: row for row in self.rows("roster.csv")}
        self.units = {row["id"]: row for row in self.rows("units.csv")}
        self.holds = {id: [*filter(None, row["holds"].split(";"))] for id, row in self.people.items()}
        self.classes = {id: {*filter(None, row["classes"].split(";"))} for id, row in self.people.items()}
        self.owner = {unit: id for id, own in self.holds.items() for unit in own}
        self.numbers = self.lottery()
        self.order, self.outside = self.make_order()
        self.place = {id: at for at, id in enumerate(self.order, 1)}
        self.dropped: dict[str, list[Row]] = {id: [] for id in self.people}
        wishes: dict[str, list[tuple[int, str]]] = {id: [] for id in self.people}
        for row in self.rows("choices.csv"):
            wishes[row["id"]].append((int(row["rank"]), row["choice"]))
        wishes.update({id: [] for id in self.outside})
        self.room, self.label, self.kept = dict[str, str](), dict[str, str](), dict[str, str]()
        for id, row in self.units.items():
            self.note_unit(id, row)
        self.vacant = Counter(self.kept.values())
        self.unserved = Counter(kept for id in self.order if not self.holds[id] for kept in self.classes[id])
        self.at, self.holder = dict.fromkeys(self.people, 0), dict[str, str]()
        self.known, self.trade = dict[Any, dict[str, str]](), dict[str, Row]()
        self.lists = {id: self.make_list(id, sorted(wishes[id])) for id in self.people}

    def rows(self, name: str) -> list[Row]:
        lines = (self.dir / name).read_text("utf-8").splitlines()
        return sorted(csv.DictReader(lines), key=lambda row: str(row["id"]))

    def lottery(self) -> dict[str, bytes]:
        """Every draw is proved against what was announced; the last one counts."""
        lottery, key, count = self.policy.get("lottery"), b"", 0
        if not lottery or self.policy.get("order") is not None:
            return {}
        while (self.dir / f"draw-{count + 1}.json").exists():
            count, file, seed = count + 1, f"draw-{count + 1}.json", ""
            draw = json.loads((self.dir / file).read_bytes())
            for source in lottery["sources"]:
                balls = draw["numbers"][source["name"]]
                seed += "".join(f"{ball}." for ball in (balls if source["ordered"] else sorted(balls))) + "/"
            code = last = bytes.fromhex(draw["code"])
            for _ in range(count):
                last = hashlib.new(lottery["hash"], last).digest()
            key = hmac.digest(code, seed.encode("ascii"), lottery["hash"])
            proved = code == bytes(32) if draw["lost"] else last.hex() == lottery["commitment"]
            proved = proved and [draw["seed"], draw["key"]] == [seed, key.hex()]
            if not proved or (count > 1 and not draw["decision"]):
                raise Wrong(f"{file} 不成立: 口令, 号码, 种子串, 密钥对不上, 或者重摇没有写明依据。")
        return {id: hmac.digest(key, id.encode("ascii") + b"\x01", lottery["hash"]) for id in self.people}

    def make_order(self) -> tuple[list[str], list[str]]:
        """Everybody in turn, and those whom the entry key leaves outside. Points become integer hundredths."""
        scale = 100 if any("." in row["points"] for row in self.people.values()) else 1
        for row in self.people.values():
            row["tier"] = int(row["tier"] or 0)
            row["points"] = int(Decimal(row["points"]) * scale) if row["points"] else None
            row["ties"] = [int(tie) for tie in filter(None, row["ties"].split(";"))]
        if self.policy.get("order") is not None:
            return self.policy["order"], []
        entry, fields = self.policy.get("entry"), self.policy.get("key", ["tier", "points", "ties"])
        newcomers = [id for id in self.people if entry and not self.holds[id]]
        newcomers.sort(key=lambda id: self.key(id, entry["key"]))
        outside = newcomers[entry["limit"] :] if entry else []
        return sorted(self.people.keys() - {*outside}, key=lambda id: self.key(id, fields)), outside

    def key(self, id: str, fields: list[str]) -> list[Any]:
        """A smaller tier first, more points first, larger ties first, then the lottery, then the id."""
        row, ties = self.people[id], [-tie for tie in self.people[id]["ties"]]
        known = {"tier": [row["tier"]], "points": [-(row["points"] or 0)], "ties": ties}
        known.update({f"tie{at}": [tie] for at, tie in enumerate(ties, 1)})
        return [*(part for field in fields for part in known[field]), self.numbers.get(id, b""), id]

    def barred(self, id: str) -> dict[str, str]:
        """For each unit the rule that keeps the household from it whatever its place in the order, or nothing."""
        row, rules = self.people[id], self.policy.get("only") or []
        only = [rule for rule in rules if rule["class"] in self.classes[id]]
        key = (row["kind"], not row["sex"], str(only))
        if key not in self.known:
            self.known[key] = {unit: self.rule(row, home, only) for unit, home in self.units.items()}
        return self.known[key]

    def rule(self, row: Row, home: Row, only: list[Row]) -> str:
        usual = {ONLY_FOR.get(home["type"], row["kind"]): [home["type"]]}
        fits = home["type"] in (self.policy.get("types") or usual).get(row["kind"], [])
        rules = [("status", home["status"] in OPEN), ("type", fits), ("sex", row["sex"] or not home["label"])]
        rules += [(str(rule["rule"]), home[rule["column"]] in rule["values"]) for rule in only]
        return next((name for name, kept in rules if not kept), "")

    def make_list(self, id: str, asked: list[tuple[int, str]]) -> list[tuple[int, str, Row]]:
        """(choice, unit, tail): a tenant's own unit ends her list; the limit does not count the tail."""
        own, barred, kept = self.holds[id], self.barred(id), list[tuple[int, str, Row]]()
        for at, (rank, choice) in enumerate(asked, 1):
            why, tail = {}, choice.startswith("ANY:")
            if own and (tail or (kept and kept[-1][1] in own)):
                why = {"code": "AFTER_OWN"}
            elif tail:
                out = {unit for _, unit, _ in kept}
                new = (unit for unit in self.pool(choice, asked) if not barred[unit] and unit not in out)
                kept += [(rank, unit, {"tail": choice}) for unit in new]
            elif choice not in own and at > (self.policy.get("list_limit") or at):
                why = {"code": "LIMIT"}
            elif choice not in own and barred[choice]:
                why = {"code": "INELIGIBLE", "rule": barred[choice]}
            else:
                kept.append((rank, choice, {}))
            self.dropped[id] += [{"choice": rank, "unit": choice, **why}] if why else []
        if own and not (kept and kept[-1][1] in own):
            kept.append((asked[-1][0] + 1 if asked else 1, own[0], {}))
        return kept

    def pool(self, choice: str, asked: list[tuple[int, str]]) -> list[str]:
        """The units behind a tail, ascending; a bare tail means the place of wish one."""
        scope, _, place = choice[4:].partition(":")
        place = place or self.units.get(asked[0][1], {}).get(scope, "")
        return [unit for unit, there in self.units.items() if there.get(scope, place) == place]

    def note_unit(self, id: str, row: Row) -> None:
        """Labels and reserves before the run: a sitting tenant labels her room, what tenants hold is free of class."""
        tenant = self.people[self.owner[id]]["sex"] if id in self.owner else ""
        if row["label"]:
            room = self.room[id] = "/".join(row[at] for at in ("township", "school", "building", "room"))
            self.label[room] = tenant or self.label.get(room) or row["label"].replace("open", "")
        if row["reserve"] and id not in self.owner and row["status"] in OPEN:
            self.kept[id] = row["reserve"]

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
        return {**self.trade[holder], "holder": holder}

    def next_open(self, id: str) -> str:
        """Her first wish that nobody has taken and that is open to her; pointers never go back."""
        for at in range(self.at[id], len(self.lists[id])):
            self.at[id], unit = at, self.lists[id][at][1]
            if unit not in self.holder and not self.shut(id, unit):
                return unit
        return ""

    def turns(self) -> Any:
        """You request my house, I get your turn: each group is handed out before it changes anything."""
        for first in [*self.order, *self.outside]:
            line, asked, where = [first], list[str](), {first: 0}
            while line and first not in self.trade:
                asked.append(self.next_open(line[-1]))
                owner = self.owner.get(asked[-1])
                if not asked[-1]:
                    yield "none", first, [(first, "")]
                elif owner is None or owner in self.trade:
                    yield "chain", first, [*zip(line, asked)]  # noqa: B905
                elif owner in where:
                    start = where[owner]
                    yield "cycle", first, [*zip(line[start:], asked[start:])]  # noqa: B905
                    line, asked = line[:start], asked[: max(start - 1, 0)]
                else:
                    where[owner] = len(line)
                    line.append(owner)

    def proposals(self) -> Any:
        """Deferred acceptance: everybody asks down her list; a unit keeps its tenant, its class, then the first."""
        best: dict[str, Any] = {}
        waiting, asking = self.order[::-1], {id: iter(self.lists[id]) for id in self.order}
        while waiting:
            id = waiting.pop()
            for _, unit, _ in asking[id]:
                first = self.owner.get(unit) != id, self.kept.get(unit) not in self.classes[id]
                rank = (*first, self.place[id])
                if not self.shut(id, unit) and rank < best.get(unit, (True, True, len(self.people) + 1)):
                    waiting += [self.holder[unit]] if unit in self.holder else []
                    self.holder[unit], best[unit] = id, rank
                    break
        got = {id: unit for unit, id in self.holder.items()}
        for id in [*self.order, *self.outside]:
            yield "chain" if id in got else "none", id, [(id, got.get(id, ""))]

    def settle(self, id: str, unit: str) -> None:
        """A household has been served: the unit is taken, its room labelled, the reserves counted."""
        self.unserved.subtract(self.classes[id] if not self.holds[id] else ())
        self.vacant.subtract([self.kept[unit]] if unit in self.kept else ())
        self.holder.update({unit: id} if unit else {})
        if unit in self.room:
            self.label[self.room[unit]] = self.label[self.room[unit]] or self.people[id]["sex"]

    def compare_all(self) -> Row:
        """Log, certificates, result and waiting list, each against what the run gives."""
        log, lines, waiting = list[str](), dict[str, str](), list[str]()
        for number, (kind, first, moves) in enumerate(self.turns() if self.by_turns else self.proposals(), 1):
            entry = {"group": number, "kind": kind, "initiator": first, "moves": [m for m in moves if m[1]]}
            log.append(json.dumps(entry, separators=(",", ":")))
            for id, unit in moves:
                choice = next((choice for choice, own, _ in self.lists[id] if own == unit), None)
                lines[id] = f"{id},{unit},{choice or ''},{number}"
                got = {"unit": unit or None, "choice": choice, "group": number, "how": kind}
                waiting += [] if unit else [id]
                self.compare_certificate(id, got if unit else {**got, "waiting": len(waiting)})
            trade = {"code": "SWAP" if kind == "cycle" else "CHAIN", "group": number, "initiator": first}
            for id, unit in moves:
                self.trade[id] = {**trade, "initiator_position": self.place.get(first)}
                self.settle(id, unit)
        self.compare("log.jsonl", log)
        self.compare("result.csv", ["id,unit,choice,group", *(lines[id] for id in sorted(lines))])
        listed = [f"{at},{id},{self.place.get(id, '')}" for at, id in enumerate(waiting, 1)]
        self.compare("waiting.csv", ["place,id,position", *listed])
        return {"households": len(lines), "groups": len(log), "waiting": len(waiting), "hashes": self.hashes}

    def compare(self, name: str, want: list[str]) -> None:
        lines = (self.dir / name).read_text("utf-8").splitlines()
        for at, (found, line) in enumerate(zip_longest(lines, want), 1):
            if found != line:
                raise Wrong(f"{name} 第 {at} 行不对, 应当是: {line or '没有这一行'}")

    def compare_certificate(self, id: str, got: Row) -> None:
        """The certificate says what this run gives, each wish passed over with its one reason."""
        before = takewhile(lambda wish: wish[1] != got["unit"], self.lists[id])
        passed = [{"choice": at, "unit": unit, **tail, **self.reason(id, unit)} for at, unit, tail in before]
        row, number = self.people[id], self.numbers.get(id)
        key = {"tier": row["tier"], "points": row["points"], "ties": row["ties"]}
        key.update({"lottery": number.hex() if number else None, "position": self.place.get(id)})
        want = {"v": 1, "run": self.policy.get("run", ""), "id": id, "key": key, "got": got}
        want.update({"passed": passed, "dropped": self.dropped[id]})
        if json.loads((self.dir / f"cert/{id}.json").read_bytes()) != want:
            raise Wrong(f"cert/{id}.json 与重新计算的结果不一致。")


def main() -> None:
    try:
        found = check(sys.argv[1] if len(sys.argv) > 1 else ".")
    except Wrong as wrong:
        sys.exit(f"核对不通过: {wrong}")
    print("核对通过: {households} 户, {groups} 组, 轮候 {waiting} 户, 与重新计算一致。".format(**found))
    print("请再与张贴的封存校验码 (SHA-256) 逐一对照:", *found["hashes"].items(), sep="\n  ")


if __name__ == "__main__":
    main()
