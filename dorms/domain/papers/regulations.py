"""The texts of the house as papers."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from dorms.domain.papers.base import Paper, gap


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One paragraph of a regulation."""

    text: str = field(metadata=gap("条文", must=True))


@dataclass(frozen=True, kw_only=True)
class RegulationText(Paper):
    """管理制度: the adopted text, or a copy for one resident to sign."""

    template: ClassVar[str] = "regulation"
    title: ClassVar[str] = "管理制度"
    named_by: ClassVar[tuple[str, ...]] = ("name", "person")

    name: str = field(metadata=gap("名称", needed=True))
    number: str = field(default="", metadata=gap("文号"))
    meeting: str = field(default="", metadata=gap("通过会议"))
    start: date | None = field(default=None, metadata=gap("施行日期"))
    paragraphs: tuple[Paragraph, ...] = field(metadata=gap("条文清单", must=True))
    person: str = field(default="", metadata=gap("住户"))
    unit: str = field(default="", metadata=gap("房源"))
    office: str = field(default="", metadata=gap("落款单位"))
