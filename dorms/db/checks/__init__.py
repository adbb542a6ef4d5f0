"""`dorms check`: the file, dangling references, the journal's chain, fold = rows, the rules across rows."""

from collections.abc import Callable, Iterator
from datetime import date

from sqlalchemy.orm import Session

from dorms.db.checks.chain import check_chain
from dorms.db.checks.numbers import check_numbers, check_receipts
from dorms.db.checks.rankings import check_rankings
from dorms.db.checks.rows import check_fold, check_references
from dorms.db.checks.rules import check_rules
from dorms.db.opening import verify
from dorms.db.store import Store
from dorms.domain.findings import CheckCode, Severity, StoreFinding
from dorms.errors.store import StoreDamaged

CHECKS: dict[str, Callable[[Session], Iterator[StoreFinding]]] = {
    "chain": check_chain,
    "references": check_references,
    "fold": check_fold,
    "numbers": check_numbers,
    "receipts": check_receipts,
    "rankings": check_rankings,
}


def check_store(
    store: Store, *, today: date, tick: Callable[[int, int], None] | None = None
) -> list[StoreFinding]:
    """Everything that is wrong or needs a look; an empty list means a sound store. `tick` hears of each step."""
    found: list[StoreFinding] = []
    tell, steps = tick or (lambda done, total: None), len(CHECKS) + 2
    tell(0, steps)
    if store.path is not None:
        try:
            verify(store.path)
        except StoreDamaged as damage:
            return [StoreFinding(CheckCode.FILE_DAMAGED, Severity.FAULT, facts={"finding": damage.finding})]
    for done, check in enumerate(CHECKS.values(), start=1):
        tell(done, steps)
        found += store.ask(_all, check)
    tell(steps - 1, steps)
    found += store.ask(lambda session: list(check_rules(session, today)))
    return found


def _all(session: Session, check: Callable[[Session], Iterator[StoreFinding]]) -> list[StoreFinding]:
    return list(check(session))
