"""Version 1: the tables of the first release."""

from alembic.operations import Operations

from dorms.db.migrations.steps import create, create_synced

# Every synced table: name, then its own columns as `name:type`, `*` for an index. All may be empty.
SYNCED = {
    "office": "name:text kind:text code:text town_id:uuid* school_id:uuid*",
    "actor": "name:text office_id:uuid* post:text role:text",
    "town": "name:text code:text place:whole",
    "school": "name:text town_id:uuid* category:text aliases:text code:text place:whole",
    "site": "name:text school_id:uuid*",
    "building": "site_id:uuid* name:text floors:whole built:text warranty_until:date",
    "entrance": "building_id:uuid* name:text gender:text",
    "unit": (
        "building_id:uuid* entrance_id:uuid* floor:whole room:text unit_type:text floor_area:whole "
        "usable_area:whole capacity:whole gender:text programme:text reserve:text allocator:uuid* "
        "built:text equipment:text safety:text asset_no:text note:text"
    ),
    "unit_state": "unit_id:uuid* start:date until:date state:text reason:text",
    "teacher": (
        "name:text* sex:text id_number:text* phone:text joined:text teaching_years:whole "
        "spouse_name:text spouse_id:text note:text"
    ),
    "teacher_fact": "teacher_id:uuid* kind:text value:text start:date until:date reason:text proof:text",
    "household": "kind:text",
    "household_member": "household_id:uuid* teacher_id:uuid* start:date until:date",
    "application": (
        "number:text household_id:uuid* teacher_id:uuid* kind:text current_unit_id:uuid* "
        "together:text partner_id:uuid* wishes:text accepts_other:text applied_on:date "
        "received_at:whole note:text"
    ),
    "application_step": (
        "application_id:uuid* before:text after:text level:text day:date opinion:text reason_code:text"
    ),
    "assignment": (
        "teacher_id:uuid* partner_id:uuid* unit_id:uuid* application_id:uuid* start:date until:date "
        "move_in_by:date reason:text"
    ),
    "agreement": (
        "number:text teacher_id:uuid* unit_id:uuid* rule_set:text signed_on:date deposit:whole "
        "monthly_rent:whole note:text"
    ),
    "term": (
        "agreement_id:uuid* start:date until:date serial:whole rule_set:text previous_id:uuid* reason:text"
    ),
    "stay": (
        "teacher_id:uuid* unit_id:uuid* start:date until:date agreement_id:uuid* category:text "
        "assignment_id:uuid* leave_reason:text note:text"
    ),
    "ticket": (
        "number:text unit_id:uuid* teacher_id:uuid* reporter:text phone:text category:text "
        "description:text urgency:text reported_on:date material_cost:whole labour_cost:whole "
        "payer:text accepted_by:text overdue:text"
    ),
    "ticket_step": "ticket_id:uuid* step:text day:date person:text note:text",
    "task": "kind:text subject:text subject_id:uuid* due:date details:text done_on:date outcome:text",
    "attachment": "subject:text subject_id:uuid* name:text hash:text kind:text",
    "adoption": "kind:text name:text version:text hash:text start:date until:date reason:text",
    "calendar_day": "day:date* workday:flag name:text",
    "setting": "name:text* value:text office_id:uuid*",
    "ruling": "kind:text subject:text* verdict:text reason:text",
}

# The journal and what belongs to one store alone: `!` may not be empty, `#` primary key, `=` unique.
LOCAL = {
    "operation": (
        "arrived:whole# id:text24= replica:uuid! seq:whole! prev:text24 command:text! actor:uuid reason:text! "
        "hlc:long! undoes:text24* raw:text! package:text24 whole:flag"
    ),
    "change": "arrived:whole# id:text24= operation:text24!* entity:text! row:uuid!* raw:text! state:text! refusal:text",
    "replica": (
        "id:uuid# office:uuid letter:text! predecessor:text machine:text began:long! how:text "
        "sign:text seal:text cert:text endorsement:text cursor:whole cursor_of:text"
    ),
    "secret": "owner:uuid# sign:bytes! seal:text",
    "package": (
        "serial:whole# id:text24!* direction:text! replica:uuid!* office:uuid number:whole! previous:text24 "
        "made_at:long! at:long! counts:text! manifest:text!"
    ),
    "ack": "replica:uuid# arrived:whole!",
    "handed": "replica:uuid# row:uuid# until:whole!",
    "issue": "id:text24# kind:text! entity:text! subject:uuid* participants:text! facts:text!",
    "person_key": "person:uuid# key:bytes#",
    "file": "hash:text64# size:whole! bytes:bytes!",
    "meta": "name:text# value:text",
    "conflict": "row:uuid# field:text# entity:text! heads:text!",
    "reveal": "id:whole# at:long! actor:uuid entity:text! row:uuid! field:text!",
}


def upgrade(op: Operations) -> None:
    """Make every table."""
    for name, columns in SYNCED.items():
        create_synced(op, name, columns)
    for name, columns in LOCAL.items():
        create(op, name, columns)
    op.create_index("operation_by_replica", "operation", ["replica", "seq"])
