"""What is printed, and how: the side of the preview."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cuprofiler import i18n
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.paper.pdf.imposed import Way
from cuprofiler.services.nameless import people_named
from cuprofiler.services.papers import (
    family_name,
    family_of,
    is_own,
    one_audience,
    paper_name,
    papers_there,
)
from cuprofiler.services.printing import MAIN_LISTS, PrintOptions
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import Picture, Rule
from cuprofiler.ui.widgets.buttons import Button, link, show_open
from cuprofiler.ui.widgets.choice import CheckBox, Pick, Segments
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.labelled import labelled
from cuprofiler.ui.widgets.layouts import clear, column, row

FIRST = 4
"""How many lists are offered before the others are asked for."""


class PrintChoices(QWidget):
    """Every choice of a printing, and the buttons that carry it out."""

    changed = Signal()
    """Something else is wanted."""

    def __init__(self, session: Session, options: PrintOptions) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.options = options
        self.language = i18n.language()
        self.boxes: dict[str, CheckBox] = {}
        self._lists, self._rest = column(), column()
        self._make_choices()
        self._make_buttons()
        self._scrolled = self._arranged()
        inner = QWidget()
        inner.setObjectName("panel")
        inner.setLayout(self._scrolled)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._standing = column()
        self._standing.addWidget(scroll, 1)
        self.strip = column()
        """Where a message stands: above the buttons, so that none of them moves."""

        self._standing.addLayout(self.strip)
        self._standing.addWidget(self._buttons)
        self.setLayout(self._standing)

    def _make_choices(self) -> None:
        self.items = self._switch(
            _("Items"), [("core", _("Core only")), ("all", _("Core and further"))], "all",
            lambda code: replace(self.options, core_only=code == "core"),
        )  # fmt: skip
        self.papers = self._switch(
            _("Paper"), [("a4", "A4"), ("letter", "Letter")], self.options.paper,
            lambda code: replace(self.options, paper=code),
        )  # fmt: skip
        self.sizes = self._switch(
            _("Type"), [("normal", _("Normal")), ("large", _("Large"))],
            "large" if self.options.large else "normal",
            lambda code: replace(self.options, large=code == "large"),
        )  # fmt: skip
        self.names = self._switch(
            _("Whose names"), [("names", _("Names")), ("titles", _("Job titles only"))], "names",
            lambda code: replace(self.options, names=code == "names"),
        )  # fmt: skip
        self.sheets = Segments(
            [(Way.ONE, _("One")), (Way.TWO, _("Two")), (Way.BOOKLET, _("Booklet"))],
            Way.ONE,
            _("Pages on a sheet"),
        )
        self._names_note = Label("", "small")
        self._names_box = QWidget()
        self._names_box.setLayout(
            column(Label(_("Whose names"), "heading"), 6, self.names, 4, self._names_note, 14)
        )
        self.languages = Pick()
        self.languages.setAccessibleName(_("Language of the paper"))
        for code, name in i18n.languages().items():
            self.languages.addItem(name, code)
        self.languages.setCurrentIndex(max(self.languages.findData(self.language), 0))
        self.languages.activated.connect(self._speak)
        self.missing = Label("", "small")
        self.audience = Label("", "small")

    def _switch(
        self,
        name: str,
        codes: list[tuple[str, str]],
        now: str,
        chosen: Callable[[str], PrintOptions],
    ) -> Segments:
        segments = Segments(codes, now, name)
        segments.chosen.connect(lambda code: self._set(chosen(code)))
        return segments

    def _make_buttons(self) -> None:
        self.print = Button(_("Print"), "primary", icon="printer", hint=_("Ctrl+P"))
        self.save = Button(_("Save as PDF"), "secondary", icon="download", hint=_("Ctrl+S"))
        self.open = Button(_("Open it"), "secondary", icon="external-link")
        self.cancel = Button(_("Cancel"), "secondary")
        self.cancel.hide()
        for button in (self.print, self.save, self.open):
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.MinimumExpanding)
            button.setSizePolicy(policy)
        lock = row(Picture("lock", "ink2", 16), spacing=10)
        words = _(
            "Black only, so any printer will do. Boxes and lines can be filled in on screen too."
        )
        lock.addWidget(Label(words, "small"), 1)
        self._buttons = QWidget()
        self._buttons.setLayout(
            column(
                lock,
                10,
                self.print,
                self.cancel,
                6,
                flow(self.save, self.open, spacing=8),
                spacing=2,
                margins=(24, 8, 24, 16),
            )
        )

    def _arranged(self) -> QVBoxLayout:
        lists, rest = QWidget(), QWidget()
        lists.setLayout(self._lists)
        rest.setLayout(self._rest)
        rest.hide()
        self.more = link("", lambda: self._open_rest(opened=rest.isHidden()), icon="chevron-down")
        self._rest_box = rest
        size = row(spacing=12)
        for title, choice in ((_("Paper"), self.papers), (_("Type"), self.sizes)):
            size.addLayout(column(Label(title, "heading"), 6, choice), 1)
        return column(
            Label(_("What to print"), "heading"), 4, lists, self.more, rest, 4,
            self.audience, 12,
            Rule(), 14,
            self._names_box,
            Label(_("Items"), "heading"), 6, self.items, 14,
            size, 14,
            Label(_("Pages on a sheet, when printed"), "heading"), 6, self.sheets, 14,
            labelled(_("Language of the paper"), self.languages), 10,
            self.missing, None,
            margins=(24, 20, 24, 8),
        )  # fmt: skip

    def _open_rest(self, *, opened: bool) -> None:
        """Show what else could be printed, or fold it away."""
        self._rest_box.setVisible(opened)
        count = sum(self._rest_box.isAncestorOf(box) for box in self.boxes.values())
        self.more.setVisible(count > 0)
        show_open(self.more, opened=opened)
        self.more.setText(
            _("Fewer")
            if opened
            else ngettext("{count} more", "{count} more", count).format(count=count)
        )
        self.more.updateGeometry()

    # --- What is printed ------------------------------------------------------------------------

    def show_lists(self, lists: tuple[str, ...] = ()) -> None:
        """Open with some lists chosen; with none given, the three named ones that have items."""
        if not self._session.has_product:
            return
        profile = self._session.for_paper
        worklists = self._session.worklists
        titles = {each: worklists.title(each) for each in worklists.ids(profile)}
        titles |= {paper: paper_name(paper) for paper in papers_there(profile)}
        there = tuple(titles)
        lists = one_audience(
            tuple(each for each in there if each in lists or family_of(each) in lists)
        )
        chosen = tuple(each for each in (lists or MAIN_LISTS) if each in there) or there[:1]
        named = people_named(profile)
        self._names_box.setVisible(named > 0)
        self._names_note.setText(
            ngettext("{count} person is named.", "{count} people are named.", named).format(
                count=named
            )
        )
        self._offer(titles, chosen)
        self._set(replace(self.options, lists=chosen))

    def _offer(self, titles: dict[str, str], chosen: tuple[str, ...]) -> None:
        """Put what is chosen first, filled up to a few; the rest is folded away."""
        clear(self._lists)
        clear(self._rest)
        others = [each for each in titles if each not in chosen]
        first = (*chosen, *others[: max(FIRST - len(chosen), 0)])
        self.boxes = {}
        heading = ""
        for list_id in (*first, *(each for each in titles if each not in first)):
            family = family_of(list_id)
            title = titles[list_id]
            place = self._lists if list_id in first else self._rest
            if place is self._rest and family and family != heading:
                place.addWidget(Label(family_name(family), "smallstrong"))
                heading = family
            box = CheckBox(title.replace("&", "&&"))
            box.setChecked(list_id in chosen)
            box.clicked.connect(partial(self.choose, list_id))
            self.boxes[list_id] = box
            place.addWidget(box)
        self._open_rest(opened=False)

    def choose(self, last: str, _checked: bool = True) -> None:
        """Print what is ticked; what is for you alone never lies in one PDF with the rest."""
        lists = tuple(list_id for list_id, box in self.boxes.items() if box.isChecked())
        if last in lists:
            lists = one_audience(lists, last)
            for list_id, box in self.boxes.items():
                box.setChecked(list_id in lists)
        self._set(replace(self.options, lists=lists))

    def _speak(self, index: int) -> None:
        self.language = str(self.languages.itemData(index))
        self.changed.emit()

    def _set(self, options: PrintOptions) -> None:
        self.options = options
        own = all(map(is_own, options.lists))
        self.audience.setText(
            _("For you. What goes to the customer is a PDF of its own.")
            if own
            else _("For the customer. What is for you is a PDF of its own.")
        )
        self.audience.setVisible(bool(options.lists))
        self.changed.emit()

    def fold(self, *, low: bool) -> None:
        """Where the window is low the buttons scroll with the choices."""
        home = self._scrolled if low else self._standing
        if home.indexOf(self._buttons) < 0:
            home.addWidget(self._buttons)
