"""Training plan, implementation plan and services on paper."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from cuprofiler.domain.codes import SessionKind
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_amount
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import Sheet
from cuprofiler.paper.figures.shapes import Figure
from cuprofiler.paper.figures.table import Column, Line, table, that_fit
from cuprofiler.paper.figures.text import heading
from cuprofiler.services.composer import Composer, Make
from cuprofiler.services.papers import paper_name
from cuprofiler.subjects.cost.rules.cost_to_serve import CostToServe, cost_to_serve
from cuprofiler.subjects.cost.rules.results import Comparison
from cuprofiler.subjects.cost.words import cost, rows
from cuprofiler.subjects.services.figures.gantt import gantt
from cuprofiler.subjects.services.figures.plan_tables import (
    load_bars,
    service_table,
    session_table,
    side_name,
    task_table,
    years_table,
)
from cuprofiler.subjects.services.rules.loads import loads
from cuprofiler.subjects.services.rules.schedule import Month
from cuprofiler.subjects.services.words import plans

PLAN_SHEETS = ("training", "implementation", "services")
"""For the customer."""

SIZE = 10.5

Draw = Callable[[float], Sequence[Figure]]
"""Draws what stands on a sheet of a width."""

OWN_SHEETS = ("months", "serve")
"""For you alone: what you promised of your time, what a customer costs you, what you could ask."""


def plan_sheets_there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    there = {
        "training": bool(profile.training_sessions),
        "implementation": bool(profile.tasks),
        "services": bool(profile.services),
    }
    return tuple(code for code in PLAN_SHEETS if there[code])


def own_sheets_there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets for you alone that have something on them."""
    there = {"months": bool(_promised(profile)), "serve": _served(profile) is not None}
    return tuple(code for code in OWN_SHEETS if there[code])


def _promised(profile: Profile) -> Mapping[Month, Decimal]:
    """Your hours month by month; nothing as long as nobody said how many you have."""
    if profile.plan_frame.capacity is None:
        return {}
    return loads(profile, plans.plan_of(profile).tasks)


def _served(profile: Profile) -> tuple[Comparison, CostToServe] | None:
    comparison = cost.calculate(profile).comparison if profile.alternatives else None
    found = cost_to_serve(profile, comparison) if comparison is not None else None
    return (comparison, found) if comparison is not None and found is not None else None


def why_missing(profile: Profile, code: str) -> str:
    """Say why there is no plan; empty if there is one."""
    if not profile.tasks or code not in ("", "implementation"):
        return ""
    plan = plans.plan_of(profile)
    return "" if plan.tasks else plan.problem or plans.implementation_headline(profile, plan)


class PlansComposer(Composer):
    """Makes the sheets of the plans, in the language spoken."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {
            "training": self._training,
            "implementation": self._implementation,
            "services": self._services,
            "serve": self._cost_to_serve,
            "months": self._months,
        }

    def _cost_to_serve(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure

        found = _served(profile)
        if found is None:
            return []
        comparison, served = found
        told, room = rows.cost_to_serve_rows(served), self.room()
        count = len(told[0][1])
        amounts = [format_amount(amount) for _label, row in told for amount in row]
        # No amount is made smaller on paper: years that have no room go on below.
        most = that_fit(measure, amounts, room * 0.7, SIZE, "strong")

        def drawn(width: float) -> list[Figure]:
            return [
                years_table(told, measure, width, SIZE, range(start, min(start + most, count)))
                for start in range(0, count, most)
            ]

        words = rows.cost_to_serve_words(comparison, served)
        return [self._made("serve", words, profile, drawn)]

    def _months(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure

        plan = plans.plan_of(profile)
        capacity = profile.plan_frame.capacity
        assert capacity is not None  # asked for only then

        def drawn(width: float) -> tuple[Figure, ...]:
            return (load_bars(_promised(profile), capacity, measure, width, 10),)

        title = plans.implementation_headline(profile, plan)
        return [self._made("months", title, profile, drawn)]

    def _made(self, code: str, title: str, profile: Profile, draw: Draw, more: str = "") -> Sheet:
        family = "yours" if code in OWN_SHEETS else "plans"
        subtitle = self.subtitle(profile, paper_name(f"{family}:{code}"))
        subtitle = f"{subtitle} · {more}" if more else subtitle
        return self.sheet(f"plans-{code}", title, subtitle, draw)

    def _training(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure

        plan = plans.plan_of(profile)

        def drawn(width: float) -> tuple[Figure, ...]:
            return (session_table(profile, plan.tasks, measure, width, SIZE, paper=True),)

        title = plans.training_headline(profile, yours=False)
        more = plans.customer_words(profile, SessionKind.FIRST)
        return [self._made("training", title, profile, drawn, more)]

    def _implementation(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure

        plan = plans.plan_of(profile)
        marked = [each for each in profile.tasks if each.pass_mark or each.way_back]

        def drawn(room: float) -> list[Figure]:
            figures = []
            if plan.tasks:
                closed = profile.closed_periods
                figures.append(gantt(plan.tasks, closed, measure, room, SIZE, names=side_name))
            else:
                figures.append(task_table(profile, measure, room, SIZE, paper=True))
            if marked:
                columns = (
                    Column(_("Task"), 2),
                    Column(_("Passed when"), 3),
                    Column(_("The way back"), 3),
                )
                lines = [Line((each.name, each.pass_mark, each.way_back)) for each in marked]
                figures += [
                    heading(measure, room, _("When each step has passed, and the way back")),
                    table(measure, room, columns, lines, SIZE),
                ]
            return figures

        title = plans.implementation_headline(profile, plan, yours=False)
        more = plans.customer_words(profile)
        return [self._made("implementation", title, profile, drawn, more)]

    def _services(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure

        def drawn(width: float) -> tuple[Figure, ...]:
            return (service_table(profile, measure, width, SIZE, paper=True),)

        title = plans.services_for_customer(profile)
        more = plans.services_subline(profile)
        return [self._made("services", title, profile, drawn, more)]
