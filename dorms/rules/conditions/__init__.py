"""The kinds of condition a rule set can use, by the word for each."""

from dorms.rules.conditions import amounts, homes, logic, records, words
from dorms.rules.conditions.base import Condition
from dorms.rules.schema import kind_name

CONDITIONS: dict[str, type[Condition]] = {
    kind_name(kind): kind
    for kind in (
        logic.Any,
        logic.All,
        logic.Not,
        logic.See,
        words.Category,
        words.Staffing,
        words.PostState,
        words.Title,
        words.Degree,
        words.Duty,
        words.Sex,
        words.Marital,
        words.Disability,
        words.School,
        words.Town,
        words.SchoolKind,
        words.UnitType,
        words.UnitProgramme,
        words.Declared,
        words.DualStaff,
        words.MarriesThisYear,
        words.GivesUpHousing,
        words.Mark,
        amounts.Commute,
        amounts.NightsPerWeek,
        amounts.HouseholdSize,
        amounts.OpenHazards,
        amounts.Points,
        amounts.Position,
        amounts.Count,
        amounts.Service,
        amounts.Residence,
        amounts.Age,
        amounts.Retirement,
        homes.NoHome,
        homes.NoOtherHousing,
        records.LeaveMonths,
        records.Idle,
        records.MonthsLived,
        records.Owing,
        records.NotLivingFound,
        records.Breached,
        records.Banned,
        records.ServiceOver,
    )
}
