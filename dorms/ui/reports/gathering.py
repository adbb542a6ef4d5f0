"""What the page 报表 shows of a place and a day, gathered on a worker."""

from dataclasses import dataclass
from datetime import date

from dorms.actions.sheets import SHEETS, facts_for
from dorms.db.queries.issued import issued_sheets
from dorms.db.store import Store
from dorms.domain.issuing import IssuedSheet
from dorms.domain.ledgers import Cover, Ledger
from dorms.domain.official import Facts, ledger
from dorms.domain.reports import Compared, compared
from dorms.messages.figures import sheet_definition
from dorms.ui.kit.backend import Tick
from dorms.ui.reports.reach import Reached
from dorms.ui.reports.tables import SheetLine


@dataclass(frozen=True)
class Gathered:
    """Figures and sheets of one place and day."""

    reached: Reached
    figures: list[Compared]
    sheets: list[SheetLine]
    now: Facts
    then: Facts

    def ledger(self, key: str, *, before: bool = False) -> Ledger:
        """The sheet as the figures count it: now, or at the end of the period before."""
        since = self.reached.since - (self.reached.day - self.reached.since)
        if before:
            return ledger(key, self.then, Cover(self.reached.scope, "", self.reached.since, since))
        return ledger(key, self.now, Cover(self.reached.scope, "", self.reached.day, self.reached.since))


def gather(store: Store, reached: Reached, tick: Tick) -> Gathered:
    """Figures of now and of the end of the period before, and how long every sheet would be."""
    before = reached.since - (reached.day - reached.since)
    now = store.ask(facts_for, reached.day, reached.since)
    then = store.ask(facts_for, reached.since, before)
    figures = compared(now, then, reached.scope, night=reached.day, since=reached.since)
    found = Gathered(reached, figures, [], now, then)
    on_record = store.ask(issued_sheets)
    found.sheets.extend(_line(found, key, _last(on_record, key, reached)) for key in SHEETS)
    return found


def _line(found: Gathered, key: str, last: IssuedSheet | None) -> SheetLine:
    now, then = found.ledger(key), found.ledger(key, before=True)
    rows, before = (sum(1 for _ in made.rows()) for made in (now, then))
    return SheetLine(key, rows, before, says=sheet_definition(key), last=last)


def _last(on_record: list[IssuedSheet], key: str, reached: Reached) -> IssuedSheet | None:
    """The newest sheet of this kind and place that still counts."""
    place = (reached.scope.town if not reached.scope.school else "", reached.scope.school)
    return next(
        (
            one
            for one in on_record
            if one.order.sheet == key
            and not one.withdrawn
            and (one.order.town if not one.order.school else "", one.order.school) == place
        ),
        None,
    )


def day_before(day: date) -> date:
    """The end of the month before: most reports are monthly."""
    first = day.replace(day=1)
    return date.fromordinal(first.toordinal() - 1)
