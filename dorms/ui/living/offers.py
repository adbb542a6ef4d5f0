"""What the pages offer about stays: moving in, renewing one or many, moving out."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QAction

from dorms.messages import translate
from dorms.ui.kit.page import Page
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # SQLAlchemy, after the first paint
    from dorms.db.queries.handing import StayLine

Chosen = Callable[[], Sequence[UUID]]
WhyNot = Callable[[], str] | None


def offer_moving_in(
    page: Page,
    today: date,
    *,
    unit: Chosen | None = None,
    teacher: Callable[[], UUID | None] | None = None,
) -> QAction:
    """办理入住, with the chosen unit or person filled in; without either, from nothing."""

    def ask() -> None:
        from dorms.ui.living.arriving import Beginning, MoveInForm  # needed when somebody moves in

        where = next(iter(unit()), None) if unit is not None else None
        who = teacher() if teacher is not None else None
        open_form(MoveInForm(page, today, Beginning(who, where)))

    return page.offer(
        translate("Living", "办理入住(&C)…"),
        ask,
        icon="enter",
        shortcut="Ctrl+M",
        needs_row=unit is not None or teacher is not None,
    )


def offer_renewing(page: Page, today: date, chosen: Chosen, *, why_not: WhyNot = None) -> QAction:
    """办理续住 of all chosen stays."""

    def ask() -> None:
        from dorms.db.tables import StayRow  # as above
        from dorms.ui.living.forms import RenewForm

        stays = _stays(page, StayRow.id.in_(list(chosen())))
        if stays:
            open_form(RenewForm(page, today, stays))

    return page.offer(
        translate("Living", "办理续住(&X)…"), ask, icon="renew", shortcut="Ctrl+U", needs_row=True,
        why_not=why_not,
    )  # fmt: skip


def offer_moving_out(page: Page, today: date, chosen: Chosen, *, why_not: WhyNot = None) -> QAction:
    """办理退房 of the chosen stay."""

    def ask() -> None:
        from dorms.db.tables import StayRow  # as above
        from dorms.ui.living.leaving import MoveOutForm

        stays = _stays(page, StayRow.id.in_(list(chosen())[:1]))
        if stays:
            open_form(MoveOutForm(page, today, stays))

    return page.offer(
        translate("Living", "办理退房(&T)…"), ask, icon="leave", needs_row=True, why_not=why_not
    )


def offer_moving_out_of_unit(page: Page, today: date, chosen: Chosen) -> QAction:
    """办理退房 of whoever lives in the chosen unit."""

    def ask() -> None:
        from dorms.db.tables import StayRow  # as above
        from dorms.ui.living.leaving import MoveOutForm

        stays = _stays(page, StayRow.unit_id.in_(list(chosen())[:1]))
        if stays:
            open_form(MoveOutForm(page, today, stays))
        else:
            page.told.emit(translate("Living", "这套房现在没有人住。"))

    return page.offer(translate("Living", "办理退房(&T)…"), ask, icon="leave", needs_row=True)


def offer_renewing_unit(page: Page, today: date, chosen: Chosen) -> QAction:
    """办理续住 of whoever lives in the chosen units."""

    def ask() -> None:
        from dorms.db.tables import StayRow  # as above
        from dorms.ui.living.forms import RenewForm

        stays = _stays(page, StayRow.unit_id.in_(list(chosen())))
        if stays:
            open_form(RenewForm(page, today, stays))
        else:
            page.told.emit(translate("Living", "这套房现在没有人住。"))

    return page.offer(translate("Living", "办理续住(&Y)…"), ask, icon="renew", needs_row=True)


def offer_notice(page: Page, today: date, chosen: Chosen, *, why_not: WhyNot = None) -> QAction:
    """通知退房 of the chosen stay."""

    def ask() -> None:
        from dorms.db.tables import StayRow  # as above
        from dorms.ui.living.leaving import NoticeForm

        stays = _stays(page, StayRow.id.in_(list(chosen())[:1]))
        if stays:
            open_form(NoticeForm(page, today, stays))

    return page.offer(
        translate("Living", "通知退房(&N)…"), ask, icon="document", needs_row=True, why_not=why_not
    )


def offer_transfer(page: Page, today: date, chosen: Chosen, *, why_not: WhyNot = None) -> QAction:
    """调换住房 of the chosen stay."""

    def ask() -> None:
        from dorms.db.tables import StayRow  # as above
        from dorms.ui.living.moving import TransferForm

        stays = _stays(page, StayRow.id.in_(list(chosen())[:1]))
        if stays:
            open_form(TransferForm(page, today, stays[0]))

    return page.offer(translate("Living", "调换住房(&H)…"), ask, icon="move", needs_row=True, why_not=why_not)


def offer_conduct(page: Page, today: date, chosen: Chosen, *, why_not: WhyNot = None) -> list[QAction]:
    """登记违规 and 登记同住人 of the chosen stay."""

    def ask(name: str) -> None:
        from dorms.db.tables import StayRow  # as above
        from dorms.ui.living import conduct

        stays = _stays(page, StayRow.id.in_(list(chosen())[:1]))
        if stays:
            open_form(getattr(conduct, name)(page, today, stays[0]))

    return [
        page.offer(
            translate("Living", "登记违规(&W)…"), lambda: ask("ViolationForm"), icon="warning", needs_row=True,
            why_not=why_not,
        ),
        page.offer(
            translate("Living", "登记同住人(&E)…"),
            lambda: ask("CoResidentForm"),
            icon="person",
            needs_row=True,
            why_not=why_not,
        ),
    ]  # fmt: skip


def _stays(page: Page, condition: object) -> "list[StayLine]":
    from dorms.db.queries.handing import stay_lines  # as above

    return page.backend.ask(stay_lines, condition)
