"""The sections of a rule set and the kinds each may hold."""

from __future__ import annotations

from dorms.rules.conditions import CONDITIONS
from dorms.rules.provisions import leaving, points, terms
from dorms.rules.schema import Kind, kind_name


def _named(*kinds: type[Kind]) -> dict[str, type[Kind]]:
    return {kind_name(kind): kind for kind in kinds}


SECTIONS: dict[str, dict[str, type[Kind]]] = {
    "eligibility": dict(CONDITIONS),
    "applying": _named(terms.Window, terms.Late, terms.Documents),
    "procedure": _named(terms.Approval, terms.Review, terms.Publish, terms.Objection),
    "priority": _named(points.PriorityGroup),
    "points": _named(
        points.PerYear, points.PerItem, points.PerWord, points.PerBand, points.Bonus, points.Ceiling
    ),
    "ties": _named(
        points.More,
        points.Fewer,
        points.Earlier,
        points.InOrder,
        points.Fitting,
        points.Registration,
        points.Draw,
    ),
    "together": _named(points.Couple, points.Pair),
    "access": _named(terms.Access, terms.Reserve),
    "waiting": _named(terms.GiveUps, terms.QueueLimit, terms.Choose, terms.MoveIn),
    "renewal": _named(
        terms.Mode,
        terms.Term,
        terms.TotalCap,
        terms.Window,
        terms.Late,
        terms.PostCheck,
        terms.Reminders,
        terms.AnnualReview,
    ),
    "recheck": dict(CONDITIONS),
    "ending": dict(CONDITIONS),
    "leaving": _named(leaving.MoveOut, leaving.Transition, leaving.Overstay, leaving.Step, leaving.Ban),
    "charges": _named(
        leaving.Rent, leaving.FreeMonths, leaving.Discount, leaving.LateFee, leaving.Deposit, leaving.Refund
    ),
    "exceptions": _named(terms.Waiver),
}
