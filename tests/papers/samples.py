"""One filled paper of every kind, as the county would print it."""

import os
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from dorms.domain.papers import (
    Agreement,
    ApplicationReceipt,
    ChargeLine,
    CheckItem,
    ClauseLine,
    ClearanceProof,
    DecisionCard,
    FactLine,
    InspectionSheet,
    InventoryItem,
    MeterLine,
    MoveInSlip,
    MoveOutSlip,
    NoticeLine,
    OverdueNotice,
    Paper,
    Proof,
    PublicNotice,
    RenewalNotice,
    ResidenceProof,
    WorkOrder,
)
from tests.papers.register_samples import register_papers
from tests.papers.review_samples import REVIEW_PAPERS
from tests.papers.round_samples import round_papers

MANY = 20 if os.environ.get("DORMS_FULL") == "1" else 1  # how many times the daily number of examples
UNIT = "石桥中心校-1栋-2单元-301"
RARE = "䶮㛃𬭎镕堃喆玥"

_CHINA = timezone(timedelta(hours=8))


def _at(year: int, month: int, day: int, hour: int, minute: int) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=_CHINA)


ITEMS = (
    InventoryItem(
        name="木床（含床垫）", model="1.5米", count=1, before="完好", after="完好", price=Decimal("800")
    ),
    InventoryItem(name="书桌", model="1.2米", count=1, before="完好", after="桌面划伤", charge=Decimal("60")),
    InventoryItem(name="椅子", count=2, before="完好", after="完好", price=Decimal("80")),
    InventoryItem(name="三门衣柜", count=1, before="右门合页松动", after="同入住时", remark="入住时已登记"),
    InventoryItem(name="空调", model="KFR-26GW", count=1, before="完好", after="完好", price=Decimal("2300")),
    InventoryItem(name="电热水器", model="50升", count=1, before="完好", after="完好", price=Decimal("900")),
    InventoryItem(name="燃气报警器", count=1, before="完好", after="完好", price=Decimal("120")),
)
METERS = (
    MeterLine(
        name="电表",
        meter_number="DB-0231",
        multiplier=Decimal("1"),
        before=Decimal("1204.5"),
        after=Decimal("1893.0"),
        used=Decimal("688.5"),
    ),
    MeterLine(
        name="水表", meter_number="SB-0231", before=Decimal("86"), after=Decimal("131"), used=Decimal("45")
    ),
)


def application_receipt() -> ApplicationReceipt:
    return ApplicationReceipt(
        number="SQ-A-2026-0012",
        received=_at(2026, 6, 15, 9, 30),
        office="石桥中心校",
        applicant="张镕堃",
        employer="石桥镇中心小学",
        category="特岗教师",
        kind="新申请",
        wishes="石桥中心校、一室一厅一厨一卫，可服从调剂",
        proofs=(
            Proof(name="申请表", count=1, state="已收"),
            Proof(name="身份证复印件", count=1, state="已收"),
            Proof(name="无房证明（本人及配偶）", count=2, state="已收"),
        ),
        lacking="结婚证复印件",
        complete_by=date(2026, 6, 22),
        answer_by=date(2026, 7, 6),
        clerk="李晓梅",
        office_phone="0565-7800123",
    )


def work_order() -> WorkOrder:
    return WorkOrder(
        number="WX-A-2026-0031",
        office="石桥中心校",
        reported=_at(2026, 6, 15, 8, 5),
        reporter="王喆",
        phone="13805650001",
        unit=UNIT,
        category="水电暖",
        description="厨房水管接头漏水，地面积水，已关闭入户总阀。",
        wanted="今日上午上门，住户在家",
        urgency="紧急",
        deadline=_at(2026, 6, 16, 8, 5),
        taken_by="李晓梅",
        worker="陈师傅",
        dispatched=_at(2026, 6, 15, 8, 40),
    )


def finished_order() -> WorkOrder:
    return WorkOrder(
        number="WX-A-2026-0007",
        reported=_at(2026, 3, 2, 10, 0),
        reporter="孙玥",
        unit=UNIT,
        category="家具",
        description="衣柜右门合页脱落",
        urgency="一般",
        worker="陈师傅",
        arrived=_at(2026, 3, 3, 14, 0),
        finished=_at(2026, 3, 3, 14, 40),
        parts="合页 2 只",
        material_cost=Decimal("16.40"),
        labour_cost=Decimal("30"),
        total_cost=Decimal("46.40"),
        cause="自然损耗",
        payer="学校",
        result="更换合页，开合正常。",
    )


def agreement() -> Agreement:
    return Agreement(
        number="XY-A-2026-0045",
        office="石桥镇中心学校",
        office_head="周远",
        office_phone="0565-7800123",
        person="张镕堃",
        id_number="341421199003071234",
        phone="13805650002",
        employer="石桥镇中心小学",
        category="特岗教师",
        unit=UNIT,
        unit_type="一室一厅一厨一卫",
        area=Decimal("35.50"),
        start=date(2026, 9, 1),
        until=date(2027, 8, 31),
        deposit=Decimal("500"),
        rent=Decimal("107.53"),
        pay_rhythm="按学期缴纳",
        notice_days=30,
        grace_days=90,
        rules="《庐江县农村教师周转宿舍管理办法》",
        rules_version="2026年第1版",
        signed=date(2026, 8, 28),
    )


def move_in_slip() -> MoveInSlip:
    return MoveInSlip(
        number="XY-A-2026-0045",
        office="石桥镇中心学校",
        person="张镕堃",
        phone="13805650002",
        employer="石桥镇中心小学",
        unit=UNIT,
        day=date(2026, 9, 1),
        keys=3,
        key_numbers="301-1、301-2、301-3",
        deposit=Decimal("500"),
        deposit_receipt="SJ-A-2026-0088",
        meters=METERS,
        items=ITEMS,
    )


def move_out_slip() -> MoveOutSlip:
    return MoveOutSlip(
        number="XY-A-2026-0045",
        person="张镕堃",
        employer="石桥镇中心小学",
        unit=UNIT,
        reason="调往县城学校",
        noticed=date(2027, 8, 1),
        due=date(2027, 8, 31),
        left=date(2027, 8, 30),
        keys=3,
        keys_returned=3,
        meters=METERS,
        items=ITEMS,
        charges=(
            ChargeLine(
                name="电费", arithmetic="688.5 度 × 0.60 元", clause="协议三", amount=Decimal("413.10")
            ),
            ChargeLine(name="水费", arithmetic="45 吨 × 5.00 元", clause="协议三", amount=Decimal("225.00")),
            ChargeLine(
                name="物品赔偿", arithmetic="书桌划伤 60.00 元", clause="协议四", amount=Decimal("60.00")
            ),
        ),
        deposit=Decimal("500"),
        payable=Decimal("698.10"),
        refund=Decimal("0"),
        refund_by=date(2027, 9, 10),
    )


def public_notice(lines: int = 6) -> PublicNotice:
    names = ("张镕堃", "王喆", "孙玥", "李㛃", "赵䶮", "钱𬭎")
    return PublicNotice(
        number="庐教体公示〔2026〕12号",
        subject="2026年农村教师周转宿舍拟分配",
        basis="《庐江县农村教师周转宿舍管理办法》第九条",
        lines=tuple(
            NoticeLine(
                name=names[n % 6], school="石桥镇中心小学", category="特岗教师", points=f"{92 - n * 0.5:g}"
            )
            for n in range(lines)
        ),
        start=date(2026, 7, 6),
        until=date(2026, 7, 10),
        objections_to="庐江县教育体育局教师工作股",
        objection_phone="0565-7312345",
        objection_place="县教体局三楼",
        office="庐江县教育体育局",
        day=date(2026, 7, 6),
    )


def renewal_notice() -> RenewalNotice:
    return RenewalNotice(
        number="石校周转〔2027〕3号",
        person="张镕堃",
        employer="石桥镇中心小学",
        unit=UNIT,
        agreement="XY-A-2026-0045",
        until=date(2027, 8, 31),
        apply_from=date(2027, 5, 3),
        apply_until=date(2027, 7, 2),
        papers="续住申请表、在岗证明",
        place="石桥中心校总务处",
        phone="0565-7800123",
        clause="《庐江县农村教师周转宿舍管理办法》第十五条",
        office="石桥镇中心学校",
        day=date(2027, 5, 3),
    )


def overdue_notice() -> OverdueNotice:
    return OverdueNotice(
        number="石校周转〔2027〕9号",
        serial="（第一次）",
        person="张镕堃",
        employer="石桥镇中心小学",
        unit=UNIT,
        agreement="XY-A-2026-0045",
        until=date(2027, 8, 31),
        days_over=15,
        leave_by=date(2027, 9, 30),
        owed=Decimal("698.10"),
        clause="管理办法第二十一条",
        phone="0565-7800123",
        office="石桥镇中心学校",
        day=date(2027, 9, 15),
    )


def inspection_sheet(result: str = "") -> InspectionSheet:
    points = (
        ("用电", "插座、线路", "无私拉乱接，无老化裸露"),
        ("用电", "大功率电器", "无电炉、取暖炉"),
        ("用电", "电动车", "不在室内及楼道充电"),
        ("用气", "燃气软管", "在有效期内，无破损"),
        ("用气", "一氧化碳报警器", "通电、有效"),
        ("消防", "灭火器", "压力正常，在有效期内"),
        ("消防", "疏散通道", "畅通，无堆放"),
        ("结构", "墙体、屋面", "无裂缝、渗漏"),
        ("卫生", "室内卫生", "整洁"),
    )
    return InspectionSheet(
        number="XC-2026-06",
        unit=UNIT,
        office="石桥中心校",
        resident="张镕堃",
        items=tuple(CheckItem(group=g, name=n, standard=s, result=result) for g, n, s in points),
    )


def decision_card() -> DecisionCard:
    return DecisionCard(
        number="JD-A-2026-0102",
        subject="入住资格审核",
        person="张镕堃",
        employer="石桥镇中心小学",
        outcome="符合条件，列入轮候",
        reason="在编在岗，本乡镇无自有住房。",
        clauses=(
            ClauseLine(
                number="第四条第（一）项", text="申请人应为本县农村学校在编在岗教师。", outcome="符合"
            ),
            ClauseLine(
                number="第四条第（二）项", text="本人及配偶在任教学校所在乡镇无自有住房。", outcome="符合"
            ),
        ),
        facts=(
            FactLine(name="人员性质", value="在编", source="教师花名册 2026-06-01"),
            FactLine(name="乡镇内住房", value="无", source="无房证明（2026-06-15 收）"),
        ),
        rules="《庐江县农村教师周转宿舍管理办法》",
        rules_version="2026年第1版",
        decided_by="周远",
        level="县教体局",
        decided=date(2026, 6, 30),
        objection="对本决定有异议的，可在收到之日起5个工作日内书面提出。",
    )


def residence_proof() -> ResidenceProof:
    return ResidenceProof(
        person="张镕堃",
        sex="男",
        id_number="341421199003071234",
        employer="石桥镇中心小学",
        unit=UNIT,
        since=date(2026, 9, 1),
        purpose="办理子女入学",
        office="石桥镇中心学校",
        day=date(2027, 3, 1),
    )


def clearance_proof() -> ClearanceProof:
    return ClearanceProof(
        person="张镕堃",
        employer="石桥镇中心小学",
        unit=UNIT,
        since=date(2026, 9, 1),
        left=date(2027, 8, 30),
        refunded=Decimal("500"),
        office="石桥镇中心学校",
        day=date(2027, 8, 30),
    )


def every_text_paper() -> tuple[Paper, ...]:
    return (
        application_receipt(),
        work_order(),
        agreement(),
        move_in_slip(),
        move_out_slip(),
        public_notice(),
        renewal_notice(),
        overdue_notice(),
        inspection_sheet(),
        decision_card(),
        residence_proof(),
        clearance_proof(),
        *round_papers(),
        *(make() for make in REVIEW_PAPERS),
        *register_papers(),
        *(make() for make in REVIEW_PAPERS),
    )
