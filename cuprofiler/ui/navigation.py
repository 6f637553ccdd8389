"""Places of the program: makes pages when they are first wanted, and turns to them.

A place is a section with a part of it ("people:year"), a thing by the kind of record and its id
("decision_maker:1f3a"), an answer ("answer:payer:77c2"), or a question of the interview
("interview:payer@77c2"). A start needs one page; the modules of the others are not even loaded.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cuprofiler.subjects import sections
from cuprofiler.subjects.section import Section
from cuprofiler.ui.main_window import MainWindow
from cuprofiler.ui.session import Session
from cuprofiler.ui.shell import Shell
from cuprofiler.ui.shown import Shown
from cuprofiler.ui.sidebar import Sidebar

if TYPE_CHECKING:
    from cuprofiler.ui.wizard.frame import InterviewFrame

FIRST = "overview"
"""Where a product opens that was never looked at."""

ANSWERS = "answers"
"""The section whose page is the last one of the interview."""

CHECK = "check"
"""The place of that page in the interview."""


class Navigation(QObject):
    """Knows every place, and which one is shown."""

    def __init__(
        self, window: MainWindow, session: Session, first_start: Callable[[], QWidget]
    ) -> None:
        """`first_start` makes the page of a program without a product."""
        super().__init__()
        self._window, self._session, self._make_first = window, session, first_start
        self.others: dict[str, Callable[[], object]] = {}
        """Places that are no sections, and what shows them."""
        self.build()
        session.product_closing.connect(self.flush)
        session.changed.connect(self._changed)
        session.wishes.place.connect(self.show)

    def build(self) -> None:
        """Begin with a sidebar and no page: at the start, and in another language or colour."""
        self.sidebar = Sidebar()
        self.shell = Shell(self.sidebar)
        self.section = FIRST
        self._pages: dict[str, Shown] = {}
        self._interview: InterviewFrame | None = None
        self._first: QWidget | None = None
        self._from_interview = False
        """Whether a page of no section was entered from the interview."""

        self._window.pages.addWidget(self.shell)
        self.sidebar.section_wanted.connect(self.show)

    def rebuild(self) -> str:
        """Make everything anew; return the place that was shown."""
        self.flush()
        place = (
            f"interview:{self._session.place.partition(':')[2]}"
            if self.interviewing
            else (
                f"{self.section}:{self._pages[self.section].rest}"
                if self.section in self._pages
                else self.section
            )
        )
        old = [self._window.pages.widget(i) for i in range(self._window.pages.count())]
        for page in (*self._pages.values(), self._interview):
            if isinstance(page, QObject):
                self._session.disconnect(page)
        begun = {code: page.unfinished for code, page in self._pages.items()}
        self.build()
        for code, unfinished in begun.items():
            if unfinished is not None:
                self.page(code).go_on(unfinished)
        for widget in old:
            self._window.drop_page(widget)
        return place

    # --- Pages ----------------------------------------------------------------------------------

    def page(self, code: str) -> Shown:
        """Return the page of a section, made when first wanted."""
        if code not in self._pages:
            section = next(each for each in sections() if each.code == code)
            assert section.page is not None  # all but the answers have one
            page = section.page(self._session)
            self._pages[code] = page
            self.shell.sections.addWidget(page)
        return self._pages[code]

    @property
    def interview(self) -> "InterviewFrame":
        """The interview, made when first wanted."""
        from cuprofiler.ui.wizard.frame import InterviewFrame

        if self._interview is None:
            self._interview = InterviewFrame(self._session)
            self._window.pages.addWidget(self._interview)
        return self._interview

    @property
    def first_start(self) -> QWidget:
        """The page of a program without a product."""
        if self._first is None:
            self._first = self._make_first()
            self._window.pages.addWidget(self._first)
        return self._first

    @property
    def interviewing(self) -> bool:
        """Whether the interview is on screen."""
        return self._interview is not None and self._is_current(self._interview)

    def is_shown(self, code: str) -> bool:
        """Return whether the page of a section is on screen."""
        shown: object = self.shell.sections.currentWidget()
        return self._is_current(self.shell) and self._pages.get(code) is shown

    def _is_current(self, page: QWidget) -> bool:
        return self._window.pages.currentWidget() is page

    # --- Turning --------------------------------------------------------------------------------

    def show(self, place: str) -> None:
        """Turn to a place; an unknown one is the overview."""
        self.flush()
        kind, _colon, rest = place.partition(":")
        if kind in self.others:
            self.others[kind]()
        elif not self._session.has_product:
            self._window.show_page(self.first_start)
        elif kind == "answer":
            question, _colon, subject = rest.partition(":")
            self._window.show_page(self.interview)
            self.interview.ask(question, subject)
        elif kind in ("interview", ANSWERS):
            self._window.show_page(self.interview)
            self.interview.resume(CHECK if kind == ANSWERS else rest)
        else:
            self._show_section(kind, rest)

    def _show_section(self, kind: str, rest: str) -> None:
        section = next((each for each in sections() if kind in each.opens), None)
        if section is not None:
            self._turn(section, section.opens[kind])
            self.page(section.code).show_thing(kind, rest)
            return
        named = {each.code: each for each in sections() if each.page is not None}
        self._turn(named.get(kind, named[FIRST]), rest if kind in named else "")

    def _turn(self, section: Section, rest: str) -> None:
        page = self.page(section.code)
        page.turn(rest)
        self.section = section.code
        self._session.new_visit()
        # An undo elsewhere may have changed, or taken away, what its form is about.
        page.changed(None)
        page.to_top()
        self.show_in_shell(section.code, page)
        self._from_interview = False
        self._session.remember_place(f"{section.code}:{page.rest}" if page.rest else section.code)
        self.sidebar.sections[section.code].setFocus()
        page.arrive()

    def show_in_shell(self, code: str, page: object) -> None:
        """Show a page beside the sidebar."""
        assert isinstance(page, QWidget)
        self._from_interview = self.interviewing
        if self.shell.sections.indexOf(page) < 0:
            self.shell.sections.addWidget(page)
        self.shell.sections.setCurrentWidget(page)
        self.sidebar.show_section(code)
        self._window.show_page(self.shell)

    def escape(self) -> None:
        """Leave what was entered by a button: a part of a page, or a page of no section."""
        shown = self.shell.sections.currentWidget()
        # Pages are widgets too, which the type of what a section promises does not say.
        page = next((each for each in self._pages.values() if id(each) == id(shown)), None)
        if page is None:
            self.show_again()
        else:
            page.escape()

    def show_again(self) -> None:
        """Turn to what was shown last: a section, or the interview."""
        if self._from_interview:
            self._window.show_page(self.interview)
        else:
            self.show(self.section)

    def show_product(self) -> None:
        """Show the open product where it was left, or the first page if there is none."""
        if self._interview is not None:
            self._interview.forget()
        for page in self._pages.values():
            page.forget()
        if not self._session.has_product:
            self._window.show_page(self.first_start)
            return
        place = self._session.place
        self.show(FIRST if place in ("", f"interview:{CHECK}") else place)

    # --- Following ------------------------------------------------------------------------------

    def _changed(self, _change: object, initiator: object) -> None:
        for code, page in self._pages.items():
            if self.is_shown(code):
                page.changed(initiator)

    def flush(self) -> None:
        """Store what is still being typed."""
        if self.interviewing:
            self.interview.flush()
        for page in self._pages.values():
            page.flush()
