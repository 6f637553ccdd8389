"""A page with a panel at its side; where there is no room for both, the panel takes the page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from cuprofiler.core.changes import Change
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.removal import removing
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure
from cuprofiler.services.exchange import sample_profile
from cuprofiler.services.forms import form_for
from cuprofiler.ui import theme
from cuprofiler.ui.forms.form import Describe
from cuprofiler.ui.forms.naming import NameEdit, edit_name
from cuprofiler.ui.forms.panel import Action, Panel
from cuprofiler.ui.session import Session
from cuprofiler.ui.shown import Shown
from cuprofiler.ui.widgets.base import ScrollPage
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView, Make
from cuprofiler.ui.widgets.ghost import Ghost
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.layouts import inner_layout, lay_out_now, row
from cuprofiler.ui.widgets.shining import Shining
from cuprofiler.ui.widgets.tabs import Tabs
from cuprofiler.ui.widgets.wide import WideFigure

Draw = Callable[[Profile, Measure, float], Figure]
"""Draws a figure of a product for a width in px at 100 %."""

HELD_MS = (0, 40)
NOTHING_BEGUN = ("", 0)
PANEL = 344
BOTH_FROM = 900


class SplitView(Shown, QWidget):
    """Page and panel. The page is redrawn at every change, the panel follows."""

    def __init__(self, session: Session, tabs: Tabs | None = None) -> None:
        super().__init__()
        self.session = session
        self.header = PageHeader(tabs=tabs)
        self.ghost = Ghost()
        self.page = ScrollPage()
        self.panel = Panel(session)
        self.shining = Shining(self.page)
        self._begun = NOTHING_BEGUN
        """The id of what was added and not yet filled in, and how much could be undone then."""

        self.panel.closed.connect(self._leave_panel)
        layout = row(spacing=0)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.panel)
        self.setLayout(layout)
        self._return_to: QWidget | None = None
        self._held_at = 0
        self.fresh = ""
        """The id of what was just added; its form marks the stand-in name."""

    def to_top(self) -> None:
        """Scroll back to the beginning."""
        self.page.to_top()

    def show_thing(self, kind: str, identity: str) -> None:
        """Open the form of a thing."""
        self.open_form(kind, identity)

    def changed(self, initiator: object) -> None:
        """Follow a change made anywhere; a form whose thing is gone goes too."""
        there = self.session.has_product
        for edit in self.findChildren(NameEdit):
            if not there or edit.key not in self.session.profile.records:
                edit.finish(store=False)
        if self.panel.identity and not (there and self.stands(self.session.profile)):
            self.panel.drop()
            self._fold()
        elif self.panel.identity:
            record = self.session.profile.records.get(tuple(self.panel.identity.split(":")))
            if name := getattr(record, "name", ""):
                self.panel.set_title(name)
        self.refresh()
        self.panel.refresh(initiator)

    def stands(self, profile: Profile) -> bool:
        """Return whether everything that the open form is about is still there."""
        _kind, *named = self.panel.identity.split(":")
        ids = {getattr(record, "id", "") for record in profile.records.values()}
        return ids.issuperset(filter(None, named))

    def remove(self, identity: str) -> None:
        """Take a thing away with everything that hangs on it; Undo brings it back."""
        if not self.session.has_product:
            return
        profile = self.session.profile
        name = profile.named(identity) or _("It")
        if self.panel.identity.endswith(identity):
            self.panel.drop()
            self._fold()
        if self.session.do(
            Change(_("{name} removed").format(name=name), removing(profile, identity))
        ):
            words = _("{name} is removed.").format(name=name)
            further = self.stays_after(profile)
            self.session.told.emit(f"{words} {further}".rstrip(), True)

    def stays_after(self, _before: Profile) -> str:
        """Return what stays although what it came from is removed; empty for nothing."""
        return ""

    def escape(self) -> bool:
        """Close the panel."""
        if not self.panel.identity:
            return False
        self._leave_panel()
        return True

    def flush(self) -> None:
        """Store what is still being typed."""
        for edit in self.findChildren(NameEdit):
            edit.finish()
        self.panel.flush()

    def forget(self) -> None:
        """Another product is shown."""
        self.panel.drop()
        self._fold()

    def print_button(self, paper: str) -> Button:
        """Return a button to the preview of some sheets."""
        button = Button(_("Preview and print"), "secondary", icon="printer")
        button.clicked.connect(self.session.wishes.printing(paper))
        return button

    def picture_link(self, view: FigureView, name: str) -> Button:
        """Return a link that saves a figure as a picture file."""
        return link(
            _("Save as a picture"),
            lambda: self.session.wishes.picture.emit(view.figure(), name),
            icon="download",
        )

    # --- The panel ----------------------------------------------------------------------------

    def open_form(
        self, kind: str, identity: str, *actions: Action, title: str = "", removable: bool = True
    ) -> None:
        """Show the form of a record; nothing happens if it is gone."""
        record = self.session.profile.records.get((kind, identity))
        if record is None:
            return
        if removable:
            actions = (*actions, (_("Remove this"), partial(self.remove, identity)))
        title = title or str(getattr(record, "name", ""))
        self.open_panel(f"{kind}:{identity}", title, form_for(kind, identity), actions)

    def open_new(self, change: Change, opened: Callable[[str], object]) -> None:
        """Carry out a change that adds something, and open its form with its name marked."""
        if self.session.do(change):
            self.fresh = change.edits[0].key[1]
            self._begun = (self.fresh, self.session.history.depth)
            opened(self.fresh)

    def _leave_panel(self) -> None:
        """Close the panel; a thing that was only just added, and left as it is, goes again."""
        identity, depth = self._begun
        self.panel.flush()
        begun = bool(identity) and self.panel.identity.endswith(identity)
        self._begun = NOTHING_BEGUN
        self.close_panel()
        if begun and self.session.history.depth == depth:
            self.session.undo()

    def open_panel(
        self,
        identity: str,
        title: str,
        describe: Describe,
        actions: tuple[Action, ...] = (),
        *,
        start: bool = True,
    ) -> None:
        """Show the form of a thing beside the page."""
        focused = self.focusWidget()
        if focused is not None and self.page.isAncestorOf(focused):
            self._return_to = focused
        anchor = self._anchor(identity)
        self.panel.show_form(identity, title, describe, actions)
        self._fold()
        # The page takes its new width at once, so that figures are drawn for it only.
        inner_layout(self).activate()
        self._mark_edited()
        self._lay_out_now()
        if anchor is not None:
            self._hold_still(*anchor, identity)
            # Figures that find their height late move the page once more.
            for later in HELD_MS:
                QTimer.singleShot(later, self, partial(self._hold_again, *anchor, identity))
        fresh = bool(self.fresh) and identity.endswith(self.fresh)
        self.fresh = ""
        if start:
            self.panel.start(fresh=fresh)

    # --- Pointing -----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Let all figures of the page know what is pointed at in one of them."""
        super().showEvent(event)
        for view in self.shining.link():
            if isinstance(view, FigureView):
                view.naming.connect(partial(self._name, view))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is pointed at on a page that is not shown."""
        super().hideEvent(event)
        self.shining.let_go()

    def _name(self, view: FigureView, identity: str) -> None:
        """Let a name be typed over where it stands."""
        edit_name(self.session, view, tuple(identity.split(":")))

    def _figures(self) -> list[FigureView]:
        return [view for view in self.page.findChildren(FigureView) if view.isVisible()]

    def _mark_edited(self) -> None:
        """Mark what the open form is about, in every figure that shows it."""
        for view in self._figures():
            view.show_edited(self.panel.identity)

    def _anchor(self, identity: str) -> tuple[FigureView, int] | None:
        """Return the figure that shows a thing, and how high in the window the thing stands."""
        for view in self._figures():
            top = view.top_of(identity)
            if top is not None:
                return view, view.mapTo(self, QPoint(0, top)).y()
        return None

    def _lay_out_now(self) -> None:
        """Lay out at once what would be laid out next, so that nothing is seen to jump."""
        for _round in range(3):
            lay_out_now()
            self.header.settle()

    def _hold_again(self, view: FigureView, was: int, identity: str) -> None:
        """Hold still once more, unless the founder has scrolled meanwhile."""
        if self.page.verticalScrollBar().value() == self._held_at:
            self._hold_still(view, was, identity)

    def _hold_still(self, view: FigureView, was: int, identity: str) -> None:
        """Scroll so that a thing stays under the pointer though the page has another width."""
        top = view.top_of(identity) if isValid(view) else None
        if top is None or self.page.isHidden():
            return
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() + view.mapTo(self, QPoint(0, top)).y() - was)
        self._held_at = bar.value()

    def close_panel(self) -> None:
        """Let the page have all the room again."""
        self.panel.drop()
        self._fold()
        self._mark_edited()
        self.refresh()
        self._lay_out_now()
        back, self._return_to = self._return_to, None
        # The page was drawn anew meanwhile: what was pressed may be gone.
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus()

    @property
    def room(self) -> float:
        """The width that the page has beside its panel, in px at 100 %."""
        whole = self.width() / theme.scale()
        beside = bool(self.panel.identity) and whole >= BOTH_FROM
        return whole - PANEL if beside else whole

    def drawing(self, draw: Draw) -> Make:
        """Return what makes a figure of the open product; nothing is drawn while none is open."""

        def make(measure: Measure, width: float) -> Figure:
            if not self.session.has_product:
                return NOTHING
            return draw(self.session.profile, measure, width)

        return make

    def offer_start(self, draw: Draw, sample: int, tells: str, start: Button) -> None:
        """Show what an empty page will show, by a sample of that number, and where to begin."""
        shown = sample_profile(sample)
        self.header.offer()
        self.ghost.offer(partial(draw, shown), tells, start)

    def wide(self, draw: Draw, least: Callable[[Profile], float], said: str) -> WideFigure:
        """Return a figure of the open product that is moved sideways below its least width."""

        def narrowest() -> float:
            return least(self.session.profile) if self.session.has_product else 0.0

        return WideFigure(self.drawing(draw), narrowest, said)

    def arrange(self) -> None:
        """Put what stands side by side below one another where there is too little room."""

    def _fold(self) -> None:
        """Side by side where there is room, else one of them."""
        both = self.width() / theme.scale() >= BOTH_FROM
        open_now = bool(self.panel.identity)
        self.page.setVisible(both or not open_now)
        self.panel.setVisible(open_now)
        self.header.narrow_by(theme.px(PANEL) if both and open_now else 0)
        if both:
            self.panel.setFixedWidth(theme.px(PANEL))
        else:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(16_777_215)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._fold()
