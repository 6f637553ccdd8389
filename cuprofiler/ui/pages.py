"""The pages of the window: each is made, and wired to what it asks for, when first wanted.

A start needs one of them; the modules of the others are not even loaded then.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cuprofiler.ui.files import Files
from cuprofiler.ui.main_window import MainWindow
from cuprofiler.ui.session import Session
from cuprofiler.ui.shell import Shell

if TYPE_CHECKING:
    from cuprofiler.ui.views.checklists import ChecklistsView
    from cuprofiler.ui.views.cost import CostView
    from cuprofiler.ui.views.first_start import FirstStart
    from cuprofiler.ui.views.journeys import JourneysView
    from cuprofiler.ui.views.overview import Overview
    from cuprofiler.ui.views.people import PeopleView
    from cuprofiler.ui.views.services import ServicesView
    from cuprofiler.ui.views.value import ValueView
    from cuprofiler.ui.views.verdict import VerdictView
    from cuprofiler.ui.wizard.frame import InterviewFrame


def connect(*pairs: tuple[Any, Callable[..., object]]) -> None:
    """Wire signals to what they ask for."""
    for signal, slot in pairs:
        signal.connect(slot)


class Pages(QObject):
    """Makes pages; what they ask for is done by `Program`, which is built on this."""

    window: MainWindow
    session: Session
    files: Files
    shell: Shell
    _made: dict[str, QWidget]

    if TYPE_CHECKING:
        # What the pages ask for.
        new_product: Callable[[], None]
        show_samples: Callable[[], None]
        change_answer: Callable[..., None]
        show_section: Callable[[str], None]
        show_list: Callable[..., None]
        show_part: Callable[[str], None]
        preview: Callable[..., None]
        preview_list: Callable[..., None]
        preview_portrait: Callable[..., None]
        preview_cost: Callable[..., None]
        preview_plans: Callable[..., None]
        settle: Callable[[str], None]

    @property
    def first_start(self) -> "FirstStart":
        """The first page of all, made when first wanted, as are the pages below."""
        from cuprofiler.ui.views.first_start import FirstStart

        if "first_start" not in self._made:
            page = FirstStart()
            self._made["first_start"] = page
            self.window.pages.addWidget(page)
            connect(
                (page.profile_wanted, self.new_product),
                (page.sample_wanted, self.show_samples),
                (page.file_wanted, self.files.choose_file),
            )
        found = self._made["first_start"]
        assert isinstance(found, FirstStart)
        return found

    @property
    def overview(self) -> "Overview":
        """The overview."""
        from cuprofiler.ui.views.overview import Overview

        if "overview" not in self._made:
            page = Overview(self.session)
            self._made["overview"] = page
            self.shell.sections.addWidget(page)
            connect(
                (page.answer_wanted, self.change_answer),
                (page.verdict_wanted, partial(self.show_section, "verdict")),
                (page.list_wanted, self.show_list),
                (page.part_wanted, self.show_part),
                (page.check_wanted, partial(self.show_section, "answers")),
                (page.print_wanted, self.preview),
            )
        found = self._made["overview"]
        assert isinstance(found, Overview)
        return found

    @property
    def verdict(self) -> "VerdictView":
        """The verdict."""
        from cuprofiler.ui.views.verdict import VerdictView

        if "verdict" not in self._made:
            page = VerdictView(self.session)
            self._made["verdict"] = page
            self.shell.sections.addWidget(page)
            connect(
                (page.answer_wanted, self.change_answer),
                (page.list_wanted, self.show_list),
                (page.lists_wanted, partial(self.show_section, "checklists")),
                (page.check_wanted, partial(self.show_section, "answers")),
                (page.print_wanted, self.preview),
            )
        found = self._made["verdict"]
        assert isinstance(found, VerdictView)
        return found

    @property
    def people(self) -> "PeopleView":
        """Decision-makers, kinds of user, segments."""
        from cuprofiler.ui.views.people import PeopleView

        if "people" not in self._made:
            page = PeopleView(self.session)
            self._made["people"] = page
            self.shell.sections.addWidget(page)
            connect(
                (page.print_wanted, self.preview_portrait),
                (page.picture_wanted, self.files.choose_picture),
                (page.answer_wanted, self.change_answer),
            )
        found = self._made["people"]
        assert isinstance(found, PeopleView)
        return found

    @property
    def value(self) -> "ValueView":
        """Who gets what."""
        from cuprofiler.ui.views.value import ValueView

        if "value" not in self._made:
            page = ValueView(self.session)
            self._made["value"] = page
            self.shell.sections.addWidget(page)
            connect(
                (page.print_wanted, self.preview_portrait),
                (page.picture_wanted, self.files.choose_picture),
            )
        found = self._made["value"]
        assert isinstance(found, ValueView)
        return found

    @property
    def journeys(self) -> "JourneysView":
        """Both journeys."""
        from cuprofiler.ui.views.journeys import JourneysView

        if "journeys" not in self._made:
            page = JourneysView(self.session)
            self._made["journeys"] = page
            self.shell.sections.addWidget(page)
            connect(
                (page.print_wanted, self.preview_portrait),
                (page.picture_wanted, self.files.choose_picture),
                (page.conflict_wanted, self.settle),
            )
        found = self._made["journeys"]
        assert isinstance(found, JourneysView)
        return found

    @property
    def checklists(self) -> "ChecklistsView":
        """The checklists."""
        from cuprofiler.ui.views.checklists import ChecklistsView

        if "checklists" not in self._made:
            page = ChecklistsView(self.session)
            self._made["checklists"] = page
            self.shell.sections.addWidget(page)
            connect(
                (page.answer_wanted, self.change_answer),
                (page.print_wanted, self.preview_list),
            )
        found = self._made["checklists"]
        assert isinstance(found, ChecklistsView)
        return found

    @property
    def interview(self) -> "InterviewFrame":
        """The interview."""
        from cuprofiler.ui.wizard.frame import InterviewFrame

        if "interview" not in self._made:
            page = InterviewFrame(self.session)
            self._made["interview"] = page
            self.window.pages.addWidget(page)
            connect(
                (page.part_wanted, self.show_part),
                (page.finished, partial(self.show_section, "verdict")),
                (page.left, partial(self.show_section, "overview")),
            )
        found = self._made["interview"]
        assert isinstance(found, InterviewFrame)
        return found

    @property
    def cost(self) -> "CostView":
        """Lifetime cost."""
        from cuprofiler.ui.views.cost import CostView

        if "cost" not in self._made:
            page = CostView(self.session)
            self._made["cost"] = page
            self.shell.sections.addWidget(page)
            connect(
                (page.print_wanted, self.preview_cost),
                (page.picture_wanted, self.files.choose_picture),
                (page.table_wanted, self.files.choose_table),
            )
        found = self._made["cost"]
        assert isinstance(found, CostView)
        return found

    @property
    def services(self) -> "ServicesView":
        """Training, implementation and further services."""
        from cuprofiler.ui.views.services import ServicesView

        if "services" not in self._made:
            page = ServicesView(self.session)
            self._made["services"] = page
            self.shell.sections.addWidget(page)
            connect(
                (page.print_wanted, self.preview_plans),
                (page.picture_wanted, self.files.choose_picture),
            )
        found = self._made["services"]
        assert isinstance(found, ServicesView)
        return found
