"""Places and stock: town, school, site, building, entrance, unit and its dated states."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Mapped

from dorms.db.tables.base import Base, Exact, JsonText, Synced, field


class TownRow(Synced, Base):
    """A township (乡镇)."""

    name: Mapped[str | None] = field()
    code: Mapped[str | None] = field()
    place: Mapped[int | None] = field()  # order on every sheet


class SchoolRow(Synced, Base):
    """A school by its one proper name (学校规范名); aliases are what clerks write instead."""

    name: Mapped[str | None] = field()
    town_id: Mapped[UUID | None] = field(to="town")
    category: Mapped[str | None] = field()
    aliases: Mapped[list[str] | None] = field(JsonText)
    code: Mapped[str | None] = field()
    place: Mapped[int | None] = field()


class SiteRow(Synced, Base):
    """A residence point (集中居住点) on the ground of its host school, which need not be the residents' employer."""

    name: Mapped[str | None] = field()
    school_id: Mapped[UUID | None] = field(to="school")


class BuildingRow(Synced, Base):
    """A building (栋)."""

    site_id: Mapped[UUID | None] = field(to="site")
    name: Mapped[str | None] = field()
    floors: Mapped[int | None] = field()
    built: Mapped[str | None] = field()
    warranty_until: Mapped[date | None] = field()


class EntranceRow(Synced, Base):
    """A stair entrance (单元); `gender` 女 or 男 limits who may live behind it."""

    building_id: Mapped[UUID | None] = field(to="building")
    name: Mapped[str | None] = field()
    gender: Mapped[str | None] = field()


class UnitRow(Synced, Base):
    """One lettable set (套). Where it lies is one register: building, entrance, floor and room move together."""

    building_id: Mapped[UUID | None] = field(register="location", to="building")
    entrance_id: Mapped[UUID | None] = field(register="location", to="entrance")
    floor: Mapped[int | None] = field(register="location")
    room: Mapped[str | None] = field(register="location")
    unit_type: Mapped[str | None] = field()
    floor_area: Mapped[Decimal | None] = field(Exact(2))
    usable_area: Mapped[Decimal | None] = field(Exact(2))
    capacity: Mapped[int | None] = field()
    gender: Mapped[str | None] = field()
    programme: Mapped[str | None] = field()  # 资金来源: 周转宿舍项目, 公租房, 自筹
    reserve: Mapped[str | None] = field()  # the class of people a vacancy is held for in a round
    allocator: Mapped[UUID | None] = field(to="office")
    built: Mapped[str | None] = field()
    equipment: Mapped[str | None] = field()
    safety: Mapped[str | None] = field()
    asset_no: Mapped[str | None] = field()
    note: Mapped[str | None] = field()
    vacancy_plan: Mapped[str | None] = field(register="vacancy")  # 拟处理 while nobody lives there
    vacancy_keeper: Mapped[str | None] = field(register="vacancy")
    vacancy_planned_on: Mapped[date | None] = field(register="vacancy")  # what came after makes it void


class UnitStateRow(Synced, Base):
    """A stored, dated state of a unit (在用, 预留, 维修停用, 危房停用, 注销) with its reason."""

    unit_id: Mapped[UUID | None] = field(to="unit")
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")
    state: Mapped[str | None] = field()
    reason: Mapped[str | None] = field()
