"""What a rule set decided, with clause, facts and arithmetic: values that can be stored, replayed and shown as a card.

Sentences are in `dorms.messages`; here are codes and the figures that fill them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from dorms.domain.canonical import Value


class Outcome(StrEnum):
    """OK may, REFUSED(code) may not, FLAG a person must settle something first."""

    OK = "OK"
    REFUSED = "REFUSED"
    FLAG = "FLAG"


_OK, _REFUSED, _FLAG = (
    Outcome.OK,
    Outcome.REFUSED,
    Outcome.FLAG,
)  # looking up a member costs more than comparing


class Matter(StrEnum):
    """What was asked of the rule set."""

    ELIGIBILITY = "eligibility"
    POINTS = "points"
    ACCESS = "access"
    WAITING = "waiting"
    RENEWAL = "renewal"
    LEAVING = "leaving"
    CHARGES = "charges"
    NOTICE = "notice"
    EXCEPTION = "exception"


class Why(StrEnum):
    """Why a fact does not settle the question."""

    MISSING = "missing"
    UNKNOWN_WORD = "unknown_word"
    IN_FUTURE = "in_future"
    CONTRADICTION = "contradiction"
    FORBIDS_GUESS = "forbids_guess"


class Clause(NamedTuple):
    """A passage of the source document: its number, its words, and the place of the rule in the rule set."""

    number: str
    text: str
    rule: str


class FactUsed(NamedTuple):
    name: str
    value: str  # empty: not known


class Ask(NamedTuple):
    """The fact that would settle the question, and what is wrong with it now."""

    fact: str
    why: Why = Why.MISSING
    value: str = ""


class Working(NamedTuple):
    """The arithmetic: a code for the sentence and the figures in it."""

    code: str = ""
    figures: tuple[tuple[str, str], ...] = ()


class Check(NamedTuple):
    """Whether one condition holds; `holds` is None when the facts do not say."""

    holds: bool | None
    kind: str
    facts: tuple[FactUsed, ...] = ()
    working: Working = Working()
    asks: tuple[Ask, ...] = ()
    parts: tuple[Check, ...] = ()


class Given(NamedTuple):
    """What a rule yields: a date, an amount, points; the name says what, the unit how to read the value."""

    name: str
    value: str
    unit: str = ""


class Finding(NamedTuple):
    """One clause applied to the facts."""

    clause: Clause
    outcome: Outcome
    code: str = ""
    check: Check | None = None
    working: Working = Working()
    gives: tuple[Given, ...] = ()
    asks: tuple[Ask, ...] = ()

    @property
    def questions(self) -> tuple[Ask, ...]:
        """Every fact that would settle this clause, each once."""
        asked = self.asks + (self.check.asks if self.check is not None else ())
        return tuple(dict.fromkeys(asked))


class Proof(NamedTuple):
    """The document a fact rests on."""

    fact: str
    document: str
    dated: str = ""


class RuleSetRef(NamedTuple):
    id: str
    version: str
    digest: str = ""


class Decision(NamedTuple):
    """One answer of a rule set about one person on one day, with everything needed to defend it."""

    matter: Matter
    who: str
    day: date
    rule_set: RuleSetRef
    outcome: Outcome
    code: str
    findings: tuple[Finding, ...]
    proofs: tuple[Proof, ...] = ()

    @property
    def gives(self) -> tuple[Given, ...]:
        return tuple(given for finding in self.findings for given in finding.gives)

    @property
    def questions(self) -> tuple[Ask, ...]:
        """What a person must find out before this can be decided; empty unless something is open."""
        asked = (
            ask for finding in self.findings if finding.outcome is Outcome.FLAG for ask in finding.questions
        )
        return tuple(dict.fromkeys(asked))

    @property
    def refusals(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.outcome is Outcome.REFUSED)

    def given(self, name: str) -> str | None:
        """The first value given under this name; None where the rule set is silent."""
        return next((given.value for given in self.gives if given.name == name), None)

    def date_given(self, name: str) -> date | None:
        value = self.given(name)
        return date.fromisoformat(value) if value is not None else None

    def amount_given(self, name: str) -> Decimal | None:
        value = self.given(name)
        return Decimal(value) if value is not None else None


def decided(
    matter: Matter,
    who: str,
    day: date,
    rule_set: RuleSetRef,
    findings: tuple[Finding, ...],
    proofs: tuple[Proof, ...] = (),
) -> Decision:
    """The whole from its clauses: one refusal refuses, else one open question flags, else it is OK."""
    outcome, code = _OK, ""
    for finding in findings:
        found = finding.outcome
        if found is _REFUSED:
            outcome, code = found, finding.code
            break
        if found is _FLAG and outcome is _OK:
            outcome, code = found, finding.code
    return Decision(matter, who, day, rule_set, outcome, code, findings, proofs)


def decision_value(decision: Decision) -> Value:
    """The decision as a value with one canonical text."""
    return {
        "matter": str(decision.matter),
        "who": decision.who,
        "day": decision.day.isoformat(),
        "rule_set": _plain(decision.rule_set),
        "outcome": str(decision.outcome),
        "code": decision.code,
        "findings": [_finding_value(finding) for finding in decision.findings],
        "proofs": [_plain(proof) for proof in decision.proofs],
    }


def decision_from(value: Value) -> Decision:
    """The decision again; ValueError if this is not the value of one."""
    stored = _table(value)
    return Decision(
        matter=Matter(_text(stored["matter"])),
        who=_text(stored["who"]),
        day=date.fromisoformat(_text(stored["day"])),
        rule_set=RuleSetRef(*_texts(stored["rule_set"])),
        outcome=Outcome(_text(stored["outcome"])),
        code=_text(stored["code"]),
        findings=tuple(_finding_from(_table(one)) for one in _list(stored["findings"])),
        proofs=tuple(Proof(*_texts(one)) for one in _list(stored["proofs"])),
    )


def _finding_value(finding: Finding) -> Value:
    return {
        "clause": _plain(finding.clause),
        "outcome": str(finding.outcome),
        "code": finding.code,
        "check": None if finding.check is None else _check_value(finding.check),
        "working": _working_value(finding.working),
        "gives": [_plain(given) for given in finding.gives],
        "asks": [_plain(ask) for ask in finding.asks],
    }


def _finding_from(stored: dict[str, Value]) -> Finding:
    return Finding(
        clause=Clause(*_texts(stored["clause"])),
        outcome=Outcome(_text(stored["outcome"])),
        code=_text(stored["code"]),
        check=None if stored["check"] is None else _check_from(_table(stored["check"])),
        working=_working_from(stored["working"]),
        gives=tuple(Given(*_texts(one)) for one in _list(stored["gives"])),
        asks=_asks_from(stored["asks"]),
    )


def _check_value(check: Check) -> Value:
    return {
        "holds": check.holds,
        "kind": check.kind,
        "facts": [_plain(fact) for fact in check.facts],
        "working": _working_value(check.working),
        "asks": [_plain(ask) for ask in check.asks],
        "parts": [_check_value(part) for part in check.parts],
    }


def _check_from(stored: dict[str, Value]) -> Check:
    holds = stored["holds"]
    if not isinstance(holds, bool | None):
        raise ValueError(holds)
    return Check(
        holds=holds,
        kind=_text(stored["kind"]),
        facts=tuple(FactUsed(*_texts(one)) for one in _list(stored["facts"])),
        working=_working_from(stored["working"]),
        asks=_asks_from(stored["asks"]),
        parts=tuple(_check_from(_table(one)) for one in _list(stored["parts"])),
    )


def _working_value(working: Working) -> Value:
    return [working.code, [_plain(pair) for pair in working.figures]]


def _working_from(value: Value) -> Working:
    code, figures = _list(value)
    pairs = (_texts(pair) for pair in _list(figures))
    return Working(_text(code), tuple((name, figure) for name, figure in pairs))


def _asks_from(value: Value) -> tuple[Ask, ...]:
    asks = (_texts(one) for one in _list(value))
    return tuple(Ask(fact, Why(why), shown) for fact, why, shown in asks)


def _plain(texts: Iterable[str]) -> list[Value]:
    """Texts as a list; a word of an enumeration becomes plain text."""
    return [str(text) for text in texts]


def _table(value: Value) -> dict[str, Value]:
    if not isinstance(value, dict):
        raise ValueError(value)
    return value


def _list(value: Value) -> list[Value]:
    if not isinstance(value, list):
        raise ValueError(value)
    return value


def _text(value: Value) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _texts(value: Value) -> list[str]:
    return [_text(one) for one in _list(value)]
