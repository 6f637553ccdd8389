"""The cost lines as rows to type in: amount, what it is for, first and last year."""

from collections.abc import Iterator

from cuprofiler.core.changes import Change
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_amount
from cuprofiler.i18n import gettext as _
from cuprofiler.services.entry import Row
from cuprofiler.services.products import new_id
from cuprofiler.subjects.cost.words.cost import calculate
from cuprofiler.subjects.cost.words.proposal import adding_line


def heads() -> dict[str, str]:
    """Return what stands over each column, by the name of its field."""
    return {
        "name": _("What is paid for"),
        "amount": _("Amount"),
        "per": _("For"),
        "repeats": _("How often"),
        "first_year": _("From year"),
        "last_year": _("To year"),
        "basis": _("How sure"),
    }


def entry_rows(profile: Profile) -> Iterator[Row]:
    """Yield each way, its lines with what they come to over all years, and where to add one."""
    comparison = calculate(profile).comparison
    totals: dict[str, str] = {}
    for way in comparison.alternatives if comparison else ():
        if way.total is not None:
            totals[way.alternative.id] = format_amount(way.total)
        for each in way.lines:
            if each.line.amount is not None or each.total:
                totals[each.line.id] = format_amount(each.total)
    for alternative in profile.alternatives:
        group = alternative.id
        yield Row(group, None, alternative.name, totals.get(group, ""))
        for line in profile.cost_items:
            if line.alternative_id == group:
                said = (("first_year", _("Start")),) if line.first_year == 0 else ()
                yield Row(group, line.key, "", totals.get(line.id, ""), said)
        yield Row(group)


def begin(profile: Profile, alternative_id: str) -> Change:
    """Return one more line of a way."""
    return adding_line(profile, new_id, alternative_id)
