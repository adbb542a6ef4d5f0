"""What a person said about the findings of a sheet; the sheet is read again with that in mind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from dorms.domain.imports import Code, Outcome, Problem

Mark = tuple[str, Code]  # a cell and what was found in it
PASSABLE = frozenset({Code.HIDDEN_ROW, Code.STRUCK_ROW})  # findings that a word of a person settles
OTHER_SEX = {"男": "女", "女": "男"}


@dataclass(frozen=True, slots=True)
class Decided:
    """`values`: what stands in a cell instead; `passed`: taken as it is; `declined`: a repair nobody wants."""

    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    passed: frozenset[Mark] = frozenset()
    declined: frozenset[Mark] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.values or self.passed or self.declined)

    def accepted(self, problems: Iterable[Problem]) -> Decided:
        """With the one proposal of each taken; a repair that was declined counts again."""
        found = list(problems)
        values = dict(self.values)
        for problem in found:
            choices = proposals(problem)
            if problem.outcome is not Outcome.REPAIRED and len(choices) == 1 and problem.cell not in values:
                values[problem.cell] = choices[0]
        passed = {mark(problem) for problem in found if problem.code in PASSABLE}
        back = {mark(problem) for problem in found}
        return replace(self, values=values, passed=self.passed | passed, declined=self.declined - back)

    def refused(self, problems: Iterable[Problem]) -> Decided:
        """With repairs declined, and whatever was said about these cells before taken back."""
        found = list(problems)
        values = {
            cell: value for cell, value in self.values.items() if cell not in {one.cell for one in found}
        }
        marks = {mark(problem) for problem in found}
        repairs = {
            mark(one)
            for one in found
            if one.outcome is Outcome.REPAIRED and one.code not in (*PASSABLE, Code.ANSWERED)
        }
        return replace(self, values=values, passed=self.passed - marks, declined=self.declined | repairs)

    def said(self, cell: str, value: str) -> Decided:
        """With this value in this cell."""
        return replace(self, values={**self.values, cell: value})


def mark(problem: Problem) -> Mark:
    """What a decision about this finding is kept under."""
    return problem.cell, problem.code


def proposals(problem: Problem) -> tuple[str, ...]:
    """What could stand in the cell instead, the likeliest first."""
    if problem.code is Code.SEX_MISMATCH:
        other = OTHER_SEX.get(problem.value.strip())
        return (other,) if other else ()
    return tuple(dict.fromkeys(one for one in problem.candidates or problem.nearest if one != problem.value))


def settled(problem: Problem, decided: Decided) -> Problem:
    """The finding with the decision about it."""
    if mark(problem) in decided.declined and problem.outcome is Outcome.REPAIRED:
        return replace(problem, outcome=Outcome.NEEDS_PERSON, repaired_to=None)
    if mark(problem) in decided.passed and problem.outcome is Outcome.NEEDS_PERSON:
        return replace(problem, outcome=Outcome.REPAIRED, repaired_to=problem.value)
    return problem
