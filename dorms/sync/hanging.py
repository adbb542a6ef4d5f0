"""What hangs on what: what goes along with a unit, and what with a person (design.md 4).

Two ask: `hand_over`, when a school gets its first office, and `settle_owners`, whenever the bureau hands down.
"""

from dorms.db.tables import SYNCED, shape

HELD = (  # on a unit: the office's that manages it
    "unit_state", "stay", "agreement", "ticket", "meter", "key_hand", "handover", "violation", "temporary_home",
    "night_check", "idle_warning", "inspection", "hazard", "recurring_job", "complaint",
)  # fmt: skip
# Entity, column and what it hangs on, in this order; of several the first that says something.
PLACED = (
    *((one, "unit_id", "unit") for one in HELD),
    ("term", "agreement_id", "agreement"),
    ("departure", "stay_id", "stay"),
    ("co_resident", "stay_id", "stay"),
    ("ticket_step", "ticket_id", "ticket"),
    ("meter", "building_id", "building"),
    ("reading", "meter_id", "meter"),
    ("inspection", "building_id", "building"),
    ("hazard", "building_id", "building"),
    ("recurring_job", "building_id", "building"),
    ("keeper", "building_id", "building"),
    ("job_done", "job_id", "recurring_job"),
)
# On a unit too, but they stay with whoever wrote them, money with the cash box that took it; what the bureau wrote
# goes over once, with the unit.
NOTED = ("assignment", "ledger_entry", "offer", "round_unit", "waiting_step")
BESIDE = (
    "owner_office",
    "partner_id",
    "current_unit_id",
)  # of another person or place: nothing goes along with these


def holders(entity: str) -> tuple[tuple[str, str], ...]:
    """Columns by which a row hangs on others, and on what: on a unit where it has one, else on whom it names."""
    placed = (*PLACED, *((one, "unit_id", "unit") for one in NOTED))
    on_units = tuple((column, target) for name, column, target in placed if name == entity)
    named = shape(SYNCED[entity]).references
    return on_units or tuple((column, target) for column, target in named if column not in BESIDE)
