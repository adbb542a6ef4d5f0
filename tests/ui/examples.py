"""A few frozen rows for widgets that do not care what they show."""

from dataclasses import dataclass

from dorms.ui.kit.rows import Column, Kind, RowsModel


@dataclass(frozen=True)
class Person:
    number: int
    name: str
    school: str
    id_number: str
    area: float = 16.13


PEOPLE = [
    Person(1, "张三丰", "庐城镇中心小学", "340124199309240001", 35.0),
    Person(2, "单雄信", "白山镇中心学校", "340124199309240002", 16.13),
    Person(3, "于𠮷晓", "庐城镇城池小学", "340124199309240003", 9.5),
    Person(4, "王敏", "冶父山镇初级中学", "340124199309240004", 33.87),
]


def people_model() -> RowsModel[Person]:
    return RowsModel(
        [
            Column("姓名", lambda person: person.name, Kind.NAME),
            Column("学校", lambda person: person.school, Kind.PLACE, width=20),
            Column("身份证号", lambda person: person.id_number, Kind.CODE, width=20),
            Column(
                "面积", lambda person: f"{person.area:.2f}", Kind.NUMBER, order=lambda person: person.area
            ),
        ],
        identity=lambda person: person.number,
    )


def names(model: RowsModel[Person]) -> list[str]:
    return [person.name for person in model.visible_rows()]
