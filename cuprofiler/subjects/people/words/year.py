"""Segments and the year in the founder's words."""

from datetime import date

from cuprofiler.core.calendar import OPEN, busy_months, next_window
from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.domain.codes import Market
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import (
    Segment,
)
from cuprofiler.i18n import (
    format_date,
    join,
    ngettext,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.words import (
    month_name,
)


def year_headline(customers: Segment | None, today: date) -> str:
    """Return the next open window."""
    if customers is None:
        return _("No segment of customers is named yet.")
    ahead = next_window(customers.months, today)
    if ahead is None:
        return _("When {name} may spend is not known yet.").format(name=customers.name)
    if ahead.contains(today):
        return _("The budget is open until {date}.").format(date=format_date(ahead.last))
    if ahead.level < OPEN:
        return _("Leftover money comes on {date}.").format(date=format_date(ahead.first))
    return _("The next budget window opens on {date}.").format(date=format_date(ahead.first))


def year_subline(customers: Segment | None, users: Segment | None, today: date) -> str:
    """Return how long it is until then, and when the users are busy."""
    if customers is None and users is None:
        return _("A segment is customers of one kind, such as trading firms of 20 to 100 seats.")
    parts = []
    ahead = next_window(customers.months, today) if customers else None
    if ahead is not None and not ahead.contains(today):
        weeks = ahead.weeks_until(today)
        parts.append(
            ngettext("{count} week from today.", "{count} weeks from today.", weeks).format(
                count=weeks
            )
        )
    busy = [month_name(month) for month in busy_months(users.months)] if users else []
    if busy and users:
        parts.append(
            _("Busiest with it: {name}, in {months}.").format(name=users.name, months=join(busy))
        )
    return " ".join(parts)


def adding_segment(profile: Profile, new_id: NewId, market: Market) -> Change:
    """Return a new segment."""
    name = _("New customers") if market is Market.CUSTOMERS else _("New group of users")
    segment = Segment(new_id(), profile.product_id, market, name, position=len(profile.segments))
    return Change(_("new segment"), (Edit(None, segment),))
