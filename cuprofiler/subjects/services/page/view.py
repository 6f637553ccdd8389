"""Services around the product: training, implementation, and whatever else is promised."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure
from cuprofiler.services.forms import form_for
from cuprofiler.services.products import new_id
from cuprofiler.subjects.people.rules.staff import staff_of
from cuprofiler.subjects.services.figures.gantt import gantt, gantt_width
from cuprofiler.subjects.services.figures.plan_tables import (
    SESSIONS_LEAST,
    load_bars,
    service_table,
    session_table,
    task_table,
)
from cuprofiler.subjects.services.page.trial import Trial
from cuprofiler.subjects.services.rules.loads import Move, keeps_busy, loads
from cuprofiler.subjects.services.words import plans, task_proposal
from cuprofiler.subjects.services.words import proposal as plan_proposal
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.split import Draw, SplitView
from cuprofiler.ui.widgets.base import Card, Picture
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.tabs import Tabs

TRAINING, IMPLEMENTATION, SERVICES = "training", "implementation", "services"


class ServicesView(SplitView):
    """Three tabs: the training plan, the implementation plan, all services."""

    def __init__(self, session: Session) -> None:
        tabs = Tabs(_("Services"))
        super().__init__(session, tabs)
        self.tabs = tabs
        self.tab = TRAINING
        self.tabs.chosen.connect(self.show_tab)
        self.training_sessions = self.wide(
            self._training_sessions, lambda _profile: SESSIONS_LEAST, _("Training plan")
        )
        self.bars = self.wide(self._bars, self._bars_least, _("Implementation plan"))
        self.others = FigureView(self.drawing(self._services))
        self.loads = FigureView(self.drawing(self._loads))
        for view in (self.training_sessions.view, self.bars.view, self.others):
            view.activated.connect(self._activated)
            view.keyed.connect(self._keyed)
        self.trial = Trial(self, self.bars.view, self.loads)
        self._cards = {
            TRAINING: self._card(self.training_sessions),
            IMPLEMENTATION: self._card(self.bars),
            SERVICES: self._card(self.others),
        }
        self._load_card = self._card(Label(_("Your hours, month by month"), "small"), self.loads)
        self._closed = column(spacing=2)
        self._left: Move | None = None
        self._relief = Card()
        self._relief.setLayout(column(spacing=10, margins=(20, 16, 20, 16)))
        self.page.column.addWidget(self.header)
        self.page.column.addSpacing(theme.px(10))
        for card in self._cards.values():
            self.page.column.addWidget(card)
        self.page.column.addSpacing(theme.px(12))
        self.page.column.addWidget(self.ghost)
        self.page.column.addWidget(self._relief)
        self.page.column.addSpacing(theme.px(12))
        self.page.column.addWidget(self._load_card)
        self.page.column.addLayout(self._closed)
        self.page.column.addStretch(1)

    def _card(self, *parts: QWidget) -> Card:
        card = Card()
        box = column(spacing=6, margins=(16, 12, 16, 12))
        for part in parts:
            box.addWidget(part)
        card.setLayout(box)
        return card

    # --- Showing ------------------------------------------------------------------------------

    @property
    def rest(self) -> str:
        """The tab."""
        return self.tab

    def turn(self, rest: str) -> None:
        """Turn to a tab."""
        if rest:
            self.tab = rest if rest in self._cards else TRAINING

    def show_tab(self, tab: str) -> None:
        """Turn to a tab."""
        if tab != self.tab:
            self.panel.drop()
            self._fold()
        self.tab = tab if tab in self._cards else TRAINING
        self.session.remember_place(f"services:{self.tab}")
        self.refresh()
        self.tabs.tabs[self.tab].setFocus()

    def planned(self) -> plans.Planned:
        """Return the plan of the profile as it is now."""
        profile = self.session.profile
        return plans.plan_of(profile)

    def refresh(self) -> None:
        """Show the product as it is now."""
        if not self.session.has_product:
            return
        profile = self.session.profile
        plan = self.planned()
        self.tabs.show_tabs(
            {
                TRAINING: _("Training plan {count}").format(count=len(profile.training_sessions)),
                IMPLEMENTATION: _("Implementation plan {count}").format(count=len(profile.tasks)),
                SERVICES: _("All services {count}").format(count=len(profile.services)),
            },
            self.tab,
        )
        title, subline = {
            TRAINING: lambda: (plans.training_headline(profile), plans.training_subline(profile)),
            IMPLEMENTATION: lambda: (
                plans.implementation_headline(profile, plan),
                plans.implementation_subline(profile, plan),
            ),
            SERVICES: lambda: (plans.services_headline(profile), plans.services_subline(profile)),
        }[self.tab]()
        self.header.say(title, subline)
        there = {
            TRAINING: bool(profile.training_sessions),
            IMPLEMENTATION: bool(profile.tasks),
            SERVICES: bool(profile.services),
        }
        for tab, card in self._cards.items():
            card.setVisible(tab == self.tab and there[tab])
        {
            TRAINING: self.training_sessions.redraw,
            IMPLEMENTATION: self.bars.redraw,
            SERVICES: self.others.redraw,
        }[self.tab]()
        loaded = self.tab != TRAINING and bool(loads(profile, plan.tasks))
        self._load_card.setVisible(loaded)
        if loaded:
            self.loads.redraw()
        self._show_relief(profile)
        self._show_closed_periods(profile)
        self._show_actions(profile)

    def _show_relief(self, profile: Profile) -> None:
        """The task to put off where a month is too full, unless the founder left it so."""
        move = plans.move_of(profile) if self.tab == IMPLEMENTATION else None
        shown = move is not None and move != self._left
        self._relief.setVisible(shown)
        box = self._relief.layout()
        assert isinstance(box, QVBoxLayout)  # set above
        clear(box)
        if move is None or not shown:
            return
        words = Label(plans.move_words(profile, move), "body")
        words.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        go = Button(_("Move it to {day}").format(day=format_date(move.day)), "primary")
        go.clicked.connect(lambda: self.session.do(plans.moving(move)))
        leave = Button(_("Leave it so"), "secondary")
        leave.clicked.connect(partial(self._leave, move))
        box.addLayout(row(Picture("triangle-alert", "ink", 18), words, None, spacing=10))
        box.addWidget(flow(go, leave, spacing=12))

    def _leave(self, move: Move) -> None:
        self._left = move
        self.refresh()
        self.header.title.setFocus()

    def _show_closed_periods(self, profile: Profile) -> None:
        clear(self._closed)
        if self.tab != IMPLEMENTATION:
            return
        for each in profile.closed_periods:
            words = _("{name}: {first} to {last}").format(
                name=each.name, first=format_date(each.first), last=format_date(each.last)
            )
            opened = link(words, partial(self.open_closed_period, each.id), icon="calendar")
            self._closed.addWidget(flow(opened, spacing=8))

    def _to_come(self) -> tuple[Draw, int, str]:
        """Return what the tab will show: how it is drawn, a sample that has it, what it tells."""
        if self.tab == TRAINING:
            tells = _("It shows who learns what, when, and how many hours it takes on both sides.")
            return _sample_training, 7, tells
        tells = _("It shows every task with its days, and the months in which you are short.")
        return _sample_plan, 7, tells

    def _show_actions(self, profile: Profile) -> None:
        self.ghost.hide()
        links: list[Button] = []
        if self.tab == TRAINING:
            words, add = _("Add a training"), self.add_training_session
            # Where nobody is staff nothing is proposed; one may teach somebody all the same.
            nobody = bool(profile.user_classes) and not staff_of(profile)
            begin, there = self.propose_training, bool(profile.training_sessions) or nobody
        elif self.tab == IMPLEMENTATION:
            words, add = _("Add a task"), self.add_task
            begin, there = self.propose_tasks, bool(profile.tasks)
        else:
            words, add = _("Add a service"), self.add_service
            begin, there = self.add_service, True
        if not there:
            ready = bool(profile.user_classes) or self.tab == IMPLEMENTATION
            start = Button(_("Make a proposal"), "primary")
            first = _("Name who uses it first.")
            # Never a dead button: it says what is missing.
            start.clicked.connect(
                lambda: begin() if ready else self.session.told.emit(first, False)
            )
            self.offer_start(*self._to_come(), start)
            return
        button = Button(words, "secondary", icon="plus")
        button.clicked.connect(lambda: add())
        if self.tab == IMPLEMENTATION:
            links.append(link(_("Add closed days"), self.add_closed_period, icon="plus"))
        links.append(link(_("First day, hours, rates"), self.open_frame, icon="settings"))
        links.append(self.print_button(f"plans:{self.tab}"))
        if plan_proposal.linking(profile, new_id).edits:
            links.append(
                link(_("Put it into the lifetime cost"), self.link_cost, icon="calculator")
            )
        self.header.offer(button, *links)

    # --- Figures ------------------------------------------------------------------------------

    def _training_sessions(self, profile: Profile, measure: Measure, width: float) -> Figure:
        if not profile.training_sessions:
            return NOTHING
        return session_table(profile, self.planned().tasks, measure, width)

    def _bars_least(self, _profile: Profile) -> float:
        tasks = self.planned().tasks
        return gantt_width(tasks) if tasks else SESSIONS_LEAST

    def _bars(self, _profile: Profile, measure: Measure, width: float) -> Figure:
        profile = self.trial.profile
        tasks = plans.plan_of(profile).tasks
        if not tasks:
            return task_table(profile, measure, width) if profile.tasks else NOTHING
        return gantt(tasks, profile.closed_periods, measure, width, within=self.trial.seen)

    def _services(self, profile: Profile, measure: Measure, width: float) -> Figure:
        if not profile.services:
            return NOTHING
        return service_table(profile, measure, width)

    def _loads(self, _profile: Profile, measure: Measure, width: float) -> Figure:
        profile = self.trial.profile
        tasks = plans.plan_of(profile).tasks
        promised, busy = loads(profile, tasks), keeps_busy(profile, tasks)
        return load_bars(promised, profile.plan_frame.capacity, measure, width, busy=busy)

    # --- Choosing and changing ------------------------------------------------------------------

    def _activated(self, identity: str) -> None:
        kind, _colon, rest = identity.partition(":")
        if kind == "lesson":
            self.open_training_session(rest)
        elif kind in ("task", "bar"):
            self.open_task(rest)
        elif kind == "service":
            self.open_service(rest)

    def _shift(self, task_id: str, days: int) -> None:
        """Move a task by days, from the keyboard."""
        task = next((each for each in self.session.profile.tasks if each.id == task_id), None)
        if task is not None:
            self.session.do(plans.shifting(self.session.profile, task, days))

    def _keyed(self, identity: str, text: str) -> None:
        kind, _colon, rest = identity.partition(":")
        if text in ("+", "-") and kind in ("task", "bar"):
            self._shift(rest, 1 if text == "+" else -1)
        elif text == "delete" and rest:
            self.remove(rest)

    def propose_training(self) -> None:
        """Lessons from the kinds of user."""
        profile = self.session.profile
        if self.session.do(plan_proposal.proposed_training(profile, new_id)):
            self.open_frame()

    def propose_tasks(self) -> None:
        """Tasks from the facts."""
        profile = self.session.profile
        if self.session.do(task_proposal.proposed_tasks(profile, new_id)):
            self.open_frame()

    def link_cost(self) -> None:
        """Let both plans flow into the lifetime cost."""
        profile = self.session.profile
        if self.session.do(plan_proposal.linking(profile, new_id)):
            self.session.told.emit(_("The plans are lines of the lifetime cost now."), True)

    def add_training_session(self) -> None:
        """One more training."""
        profile = self.session.profile
        if profile.user_classes:
            self.open_new(
                plan_proposal.adding_training_session(profile, new_id), self.open_training_session
            )

    def add_task(self) -> None:
        """One more task."""
        profile = self.session.profile
        self.open_new(plan_proposal.adding_task(profile, new_id), self.open_task)

    def add_closed_period(self) -> None:
        """Days on which nobody works on it."""
        profile = self.session.profile
        self.open_new(
            plan_proposal.adding_closed_period(profile, new_id, self.session.today()),
            self.open_closed_period,
        )

    def add_service(self) -> None:
        """One more service."""
        profile = self.session.profile
        self.open_new(plan_proposal.adding_service(profile, new_id), self.open_service)

    def open_frame(self) -> None:
        """Show what holds for both plans alike."""
        profile = self.session.profile
        self.open_panel(
            f"plan_frame:{profile.product_id}",
            _("First day, hours, rates"),
            form_for("plan_frame", profile.product_id),
        )

    def open_training_session(self, identity: str) -> None:
        """Show the form of a training."""
        self.open_form("lesson", identity)

    def open_task(self, identity: str) -> None:
        """Show the form of a task."""
        self.open_form("task", identity)

    def open_closed_period(self, identity: str) -> None:
        """Show the form of closed days."""
        self.open_form("closed", identity)

    def open_service(self, identity: str) -> None:
        """Show the form of a service."""
        self.open_form("service", identity)


def _sample_training(sample: Profile, measure: Measure, width: float) -> Figure:
    return session_table(sample, plans.plan_of(sample).tasks, measure, width)


def _sample_plan(sample: Profile, measure: Measure, width: float) -> Figure:
    return gantt(plans.plan_of(sample).tasks, sample.closed_periods, measure, width)
