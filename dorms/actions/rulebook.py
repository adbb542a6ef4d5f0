"""The rule sets of a store: which one applies when and to whom, and adopting another version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason
from dorms.db.queries.rulebook import RULE_SET, Adoption, adoptions
from dorms.db.tables import AdoptionRow, UnitRow, live
from dorms.domain.decisions import Finding
from dorms.domain.facts import StayCase
from dorms.domain.identity import new_id
from dorms.errors.policy import AdoptionBackwards, NoRuleSet, RuleSetAdopted
from dorms.resources import resource
from dorms.rules.reading import read_rules
from dorms.rules.ruleset import RuleSet

DEFAULT = "county-default.toml"
KEPT = 32  # rule sets kept in memory, each by its text


@lru_cache(maxsize=KEPT)
def read(text: str) -> RuleSet:
    """The rule set in a text; one text is read once."""
    return read_rules(text, "")


def label(rules: RuleSet) -> str:
    """How agreements and decisions name the version they were made under."""
    return f"{rules.header.id} {rules.header.version}"


def cited(rules: RuleSet, finding: Finding) -> str:
    """The clause a finding rests on, as a letter quotes it: 《办法》第三条."""
    return f"《{rules.header.title}》{finding.clause.number}"


@dataclass(frozen=True)
class Rulebook:
    """Every adopted version, and which one applies."""

    adopted: tuple[tuple[Adoption, RuleSet], ...]  # the one that began last first

    def on(self, day: date, programme: str = "") -> RuleSet:
        """The version in force that day; one made for the programme of the unit goes before one made for all."""
        current = [rules for adoption, rules in self.adopted if adoption.in_force(day)]
        for rules in current:
            if programme and programme in rules.header.programmes:
                return rules
        for rules in current:
            if not rules.header.programmes:
                return rules
        raise NoRuleSet(day, programme)

    def named(self, name: str) -> RuleSet | None:
        """The version an agreement or a decision names; None where it is not in this store."""
        return next((rules for _, rules in self.adopted if label(rules) == name), None)

    def hashed(self, digest: str) -> RuleSet | None:
        """The version with exactly this text."""
        return next((rules for _, rules in self.adopted if rules.digest == digest), None)

    def of_term(self, case: StayCase, day: date) -> RuleSet:
        """The version the present term was agreed under; where none is recorded, the one in force that day."""
        return self.named(case.rule_set) or self.on(day, case.facts.unit_programme or "")

    def of_next_term(self, case: StayCase, day: date) -> RuleSet:
        """The version for the term that follows: what is in force when it begins."""
        begins = case.facts.term_until
        return self.on(day if begins is None or begins < day else begins, case.facts.unit_programme or "")


def rulebook(session: Session) -> Rulebook:
    """The rule sets adopted in this store."""
    return Rulebook(tuple((one, read(one.text)) for one in adoptions(session)))


def rules_on(session: Session, day: date, programme: str = "") -> RuleSet:
    """The rule set in force that day for units of this programme (empty: for any); NoRuleSet if there is none."""
    return rulebook(session).on(day, programme)


def stamp(session: Session, day: date | None, unit: UUID | None) -> str | None:
    """What an agreement or term that begins that day is stamped with; None where no version was in force."""
    if day is None:
        return None
    programme = (
        session.scalar(select(UnitRow.programme).where(UnitRow.id == unit)) if unit is not None else None
    )
    try:
        return label(rules_on(session, day, programme or ""))
    except NoRuleSet:
        return None


def default_adoption() -> AdoptionRow:
    """The county default as a new store begins with it."""
    text = resource("rules", DEFAULT).read_text("utf-8")
    header, digest = read(text).header, read(text).digest
    return AdoptionRow(
        id=new_id(), kind=RULE_SET, name=header.id, version=header.version, hash=digest, text=text,
        start=header.effective, until=header.until, adopted_on=header.adopted_on, adopted_by=header.adopted_by,
        reason="建库时采用县级默认规则",
    )  # fmt: skip


def adopt_rules(
    session: Session, text: str, *, start: date, adopted_on: date, adopted_by: str, note: str
) -> UUID:
    """Adopt a version from this day on; the version before it, for the same programmes, ends that day.

    RuleSetWrong names every mistake of the text with its line. Agreements keep the version they were made under.
    """
    rules = read_rules(text, "")
    need_reason("adopt_rules", note)
    known = list(_versions(session))
    _refuse_known(known, rules)
    for row in (one for one in known if _programmes(one) == rules.header.programmes):
        if row.start is not None and row.start >= start:
            raise AdoptionBackwards(start, row.start)
        if row.until is None or row.until > start:
            row.until = start
    adoption = AdoptionRow(
        id=new_id(), kind=RULE_SET, name=rules.header.id, version=rules.header.version, hash=rules.digest, text=text,
        start=start, until=rules.header.until, adopted_on=adopted_on,
        adopted_by=clean("adopted_by", adopted_by, required=True), reason=clean("reason", note),
    )  # fmt: skip
    session.add(adoption)
    session.flush()
    return adoption.id


def _versions(session: Session) -> Sequence[AdoptionRow]:
    query = select(AdoptionRow).where(live(AdoptionRow), AdoptionRow.kind == RULE_SET)
    return list(session.scalars(query))


def _programmes(row: AdoptionRow) -> tuple[str, ...]:
    return read(row.text).header.programmes if row.text else ()


def _refuse_known(known: Sequence[AdoptionRow], rules: RuleSet) -> None:
    header = rules.header
    for row in known:
        if row.hash == rules.digest or (row.name == header.id and row.version == header.version):
            raise RuleSetAdopted(header.title, header.version, row.start)
