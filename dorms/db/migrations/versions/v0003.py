"""Version 3: what living in the units, papers and differences need more."""

from alembic.operations import Operations

from dorms.db.migrations.steps import add_columns, create, create_synced

SYNCED: dict[str, str] = {
    "night_check": "teacher_id:uuid* stay_id:uuid* unit_id:uuid* night:date found:text checker:text note:text",
    "idle_warning": (
        "teacher_id:uuid* stay_id:uuid* unit_id:uuid* listed_on:date basis:text clause:text answer_by:date "
        "answered_on:date answer:text outcome:text"
    ),
    "payroll_sheet": "school_id:uuid* month:text made_on:date sent_on:date returned_on:date note:text",
    "payroll_line": (
        "sheet_id:uuid* teacher_id:uuid* amount:whole debts:text outcome:text taken:whole reason:text "
        "entry_id:uuid*"
    ),
    "void_receipt": "receipt:text* day:date reason:text",
}

# Columns that tables of earlier versions have more.
ADDED: dict[str, str] = {
    "ticket": "parts:text warranty_until:date",
    "ticket_step": "payer:text material_cost:whole labour_cost:whole",
    "meter": "building_id:uuid*",
    "issued_sheet": "form_hash:text form_name:text",
    "ledger_entry": "school_id:uuid*",
    "ruling": "told_to:text about:text",
    "unit": "vacancy_plan:text vacancy_keeper:text vacancy_planned_on:date",
}

LOCAL: dict[str, str] = {
    "file_trip": "hash:text64# office:uuid# number:whole!",
}


def upgrade(op: Operations) -> None:
    """Make the new tables and add the new columns; rows that are there stay as they are."""
    for name, columns in SYNCED.items():
        create_synced(op, name, columns)
    for name, columns in LOCAL.items():
        create(op, name, columns)
    for name, columns in ADDED.items():
        add_columns(op, name, columns)
