"""Both journeys on one page: stages, touchpoints, feelings, and where they meet."""

from functools import partial

from cuprofiler.core.text import shortened
from cuprofiler.i18n import gettext as _
from cuprofiler.services.forms import form_for
from cuprofiler.services.products import new_id
from cuprofiler.subjects.journeys.figures.journey_map import journey_map, least_width
from cuprofiler.subjects.journeys.words import journeys
from cuprofiler.subjects.value.rules.conflicts import open_pulls
from cuprofiler.subjects.value.words import value
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.split import SplitView
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.layouts import clear, column


class JourneysView(SplitView):
    """The journeys; every part opens its form at the side."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.map = self.wide(journey_map, least_width, _("Journeys"))
        self.map.view.activated.connect(self._activated)
        self.map.view.keyed.connect(self._keyed)
        self._settle = column()
        self.page.column.addWidget(self.header)
        self.page.column.addSpacing(theme.px(10))
        self.page.column.addWidget(self.map)
        self.page.column.addWidget(self.ghost)
        self.page.column.addSpacing(theme.px(10))
        self.page.column.addLayout(self._settle)
        self.page.column.addStretch(1)

    def refresh(self) -> None:
        """Show the product as it is now."""
        if not self.session.has_product:
            return
        profile = self.session.profile
        begun = bool(profile.stages and profile.lanes)
        self.header.say(
            journeys.journeys_headline(profile),
            journeys.journeys_subline(profile) if begun else "",
        )
        self.map.setVisible(begun)
        self.ghost.setVisible(not begun)
        if begun:
            self.map.redraw()
        if begun:
            stage = Button(_("Add a stage"), "secondary", icon="plus")
            stage.clicked.connect(self.add_stage)
            self.header.offer(
                stage,
                link(_("Add a journey"), self.add_lane, icon="plus"),
                self.print_button("portrait:journeys"),
                self.picture_link(self.map.view, _("Both journeys")),
            )
        else:
            start = Button(_("Begin with a set that fits"), "primary")
            start.clicked.connect(self.begin)
            tells = _(
                "It shows where both ways meet and where they pull apart. "
                "Begin with stages and people that fit your verdict; change them as you like."
            )
            self.offer_start(journey_map, 1, tells, start)
        clear(self._settle)
        for pull in open_pulls(profile):
            if pull.kind == "stage":
                title = value.conflict_words(profile, pull)[0]
                words = _("To settle: {what}").format(what=shortened(title))
                self._settle.addWidget(
                    flow(
                        link(words, partial(self._settle_it, pull.source), icon="zap"),
                        spacing=8,
                    )
                )

    def _settle_it(self, source: str) -> None:
        self.session.wishes.place.emit(f"conflict:{source}")

    # --- Changing -----------------------------------------------------------------------------

    def begin(self) -> None:
        """Begin with stages and lanes that fit the verdict."""
        if self.session.do(journeys.starting_journeys(self.session.profile, new_id)):
            self.map.view.setFocus()

    def add_stage(self) -> None:
        """Add a stage at the end."""
        self.open_new(journeys.adding_stage(self.session.profile, new_id), self.open_stage)

    def add_lane(self) -> None:
        """Add a further journey."""
        self.open_new(journeys.adding_lane(self.session.profile, new_id), self.open_lane)

    def _activated(self, identity: str) -> None:
        kind, _colon, rest = identity.partition(":")
        if kind == "moment":
            lane, _sep, stage = rest.partition(":")
            self.open_moment(lane, stage)
        elif kind == "stage":
            self.open_stage(rest)
        elif kind == "lane":
            self.open_lane(rest)
        elif kind == "crossing":
            if any(pull.source == rest for pull in open_pulls(self.session.profile)):
                self._settle_it(rest)
            else:
                _stage, stage, lane, _other = rest.split(":")
                self.open_moment(lane, stage)

    def _keyed(self, identity: str, text: str) -> None:
        kind, _colon, rest = identity.partition(":")
        if text != "delete":
            return
        profile = self.session.profile
        if kind in ("stage", "lane"):
            self.remove(rest)
        elif kind == "moment":
            from cuprofiler.core.changes import Change, Edit

            record = profile.records.get(("moment", *rest.split(":")))
            if record is not None:
                self.session.do(Change(_("moment removed"), (Edit(record, None),)))

    def open_moment(self, lane: str, stage: str) -> None:
        """Show the form of what somebody does at a stage."""
        profile = self.session.profile
        title = f"{profile.named(lane)}: {profile.named(stage)}"
        self.open_panel(
            f"moment:{lane}:{stage}",
            title,
            form_for("moment", lane, stage),
        )

    def open_stage(self, stage: str) -> None:
        """Show the form of a stage."""
        self.open_form(
            "stage",
            stage,
            (_("Move it to the left"), partial(self._move, stage, -1)),
            (_("Move it to the right"), partial(self._move, stage, 1)),
        )

    def open_lane(self, lane: str) -> None:
        """Show the form of a journey."""
        self.open_form("lane", lane)

    def _move(self, stage: str, offset: int) -> None:
        self.session.do(journeys.moving_stage(self.session.profile, stage, offset))
