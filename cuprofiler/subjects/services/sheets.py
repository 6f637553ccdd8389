"""Training plan, implementation plan and services on paper."""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial

from cuprofiler.domain.codes import SessionKind
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import Review, Sheet
from cuprofiler.paper.figures.shapes import Figure
from cuprofiler.paper.figures.table import Column, Line, table
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
    task_table,
    years_table,
)
from cuprofiler.subjects.services.rules.loads import loads
from cuprofiler.subjects.services.rules.schedule import Month, Scheduled
from cuprofiler.subjects.services.words import plans

PLAN_SHEETS = ("training", "implementation", "services")
"""For the customer."""

OWN_SHEETS = ("months", "serve")
"""For you alone: what you promised of your time, what a customer costs you, what you could ask."""

TASKS_TO_A_SHEET = 18
TAKEN = 175.0
"""Points of a page's height that margins, title and foot take."""


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

    taken = TAKEN

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {
            "training": self._training,
            "implementation": self._implementation,
            "services": self._services,
            "serve": self._cost_to_serve,
            "months": self._months,
        }

    def _cost_to_serve(self, profile: Profile) -> list[Sheet | Review]:
        from cuprofiler.paper.pdf.figure import measure

        found = _served(profile)
        if found is None:
            return []
        comparison, served = found
        figure = self.fitted(
            lambda width: years_table(rows.cost_to_serve_rows(served), measure, width, 10.5)
        )
        words = rows.cost_to_serve_words(comparison, served)
        return [self._made("serve", words, profile, figure, _("For you, not for the buyer."))]

    def _months(self, profile: Profile) -> list[Sheet | Review]:
        from cuprofiler.paper.pdf.figure import measure

        plan = plans.plan_of(profile)
        capacity = profile.plan_frame.capacity
        assert capacity is not None  # asked for only then
        figure = self.fitted(
            lambda width: load_bars(_promised(profile), capacity, measure, width, 10)
        )
        title = plans.implementation_headline(profile, plan)
        return [self._made("months", title, profile, figure, _("For you, not for the buyer."))]

    def _made(self, code: str, title: str, profile: Profile, figure: Figure, more: str) -> Sheet:
        family = "yours" if code in OWN_SHEETS else "plans"
        subtitle = self.subtitle(profile, paper_name(f"{family}:{code}"))
        return Sheet(f"plans-{code}", title, f"{subtitle} · {more}" if more else subtitle, figure)

    def _training(self, profile: Profile) -> list[Sheet | Review]:
        from cuprofiler.paper.pdf.figure import measure

        plan = plans.plan_of(profile)
        figure = self.fitted(
            lambda width: session_table(profile, plan.tasks, measure, width, 10.5, paper=True)
        )
        title = plans.training_headline(profile, yours=False)
        return [
            self._made(
                "training", title, profile, figure, plans.customer_words(profile, SessionKind.FIRST)
            )
        ]

    def _implementation(self, profile: Profile) -> list[Sheet | Review]:
        from cuprofiler.paper.pdf.figure import measure

        plan = plans.plan_of(profile)

        def bars(part: tuple[Scheduled, ...], width: float) -> Figure:
            return gantt(part, profile.closed_periods, measure, width, 10.5)

        title = plans.implementation_headline(profile, plan, yours=False)
        more = plans.customer_words(profile)
        sheets: list[Sheet | Review] = []
        if not plan.tasks:
            figure = self.fitted(
                lambda width: task_table(profile, measure, width, 10.5, paper=True)
            )
            sheets.append(self._made("implementation", title, profile, figure, more))
        for start in range(0, len(plan.tasks), TASKS_TO_A_SHEET):
            part = plan.tasks[start : start + TASKS_TO_A_SHEET]
            figure = self.fitted(partial(bars, part))
            made = self._made("implementation", title, profile, figure, more)
            sheets.append(Sheet(f"{made.id}-{start}", made.title, made.subtitle, made.figure))
        marked = [each for each in profile.tasks if each.pass_mark or each.way_back]
        if marked:
            columns = (
                Column(_("Task"), 2),
                Column(_("Passed when"), 3),
                Column(_("The way back"), 3),
            )
            lines = [Line((each.name, each.pass_mark, each.way_back)) for each in marked]
            figure = self.fitted(lambda width: table(measure, width, columns, lines, 10.5))
            sheet = self._made(
                "implementation", _("When each step has passed, and the way back"), profile,
                figure, "",
            )  # fmt: skip
            sheets.append(Sheet("plans-marks", sheet.title, sheet.subtitle, sheet.figure))
        return sheets

    def _services(self, profile: Profile) -> list[Sheet | Review]:
        from cuprofiler.paper.pdf.figure import measure

        figure = self.fitted(lambda width: service_table(profile, measure, width, 10.5))
        title = plans.services_for_customer(profile)
        return [self._made("services", title, profile, figure, plans.services_subline(profile))]
