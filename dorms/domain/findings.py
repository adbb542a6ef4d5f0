"""What a check of the store finds: values, not errors; `dorms.messages` has the words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class Severity(StrEnum):
    """Whether a finding means that the store cannot be trusted, or that a person should look at something."""

    FAULT = "fault"
    QUESTION = "question"
    NOTE = "note"


class CheckCode(StrEnum):
    FILE_DAMAGED = "FILE_DAMAGED"
    OPERATION_ALTERED = "OPERATION_ALTERED"
    CHANGE_ALTERED = "CHANGE_ALTERED"
    CHAIN_BROKEN = "CHAIN_BROKEN"
    CHANGE_WITHOUT_OPERATION = "CHANGE_WITHOUT_OPERATION"
    ROW_DIFFERS = "ROW_DIFFERS"
    ROW_WITHOUT_JOURNAL = "ROW_WITHOUT_JOURNAL"
    DANGLING = "DANGLING"
    UNIT_OVERBOOKED = "UNIT_OVERBOOKED"
    UNIT_CLOSED_BUT_LIVED_IN = "UNIT_CLOSED_BUT_LIVED_IN"
    PERSON_IN_TWO_UNITS = "PERSON_IN_TWO_UNITS"
    SAME_ID_NUMBER = "SAME_ID_NUMBER"
    STAY_WITHOUT_TERM = "STAY_WITHOUT_TERM"
    NUMBER_TWICE = "NUMBER_TWICE"
    NUMBER_GAP = "NUMBER_GAP"
    RECEIPT_TWICE = "RECEIPT_TWICE"
    RANKING_ALTERED = "RANKING_ALTERED"
    NUMBER_VOID = "NUMBER_VOID"
    SPAN_EMPTY = "SPAN_EMPTY"


@dataclass(frozen=True, slots=True)
class StoreFinding:
    """One finding about the store: which entity and row, and the facts its sentence needs."""

    code: CheckCode
    severity: Severity
    entity: str = ""
    row: UUID | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
