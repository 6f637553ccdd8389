"""A filled paper that is looked at, in the place of the checklists."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from cuprofiler.domain.profile import Profile
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import lay_out_now

if TYPE_CHECKING:
    from cuprofiler.services.listing import Listing
    from cuprofiler.ui.views.listed import Host, Listed


class FilledPaper:
    """At most one paper of the open product, read and not stored yet."""

    def __init__(self, view: "Host") -> None:
        """`view` is the page in whose place it stands."""
        self._view = view
        self.listed: Listed | None = None

    @property
    def is_read(self) -> bool:
        """Whether there is one to look at."""
        return self.listed is not None and self.listed.reading is not None

    def choose(self) -> None:
        """Choose a PDF that was filled in, and show what was written on it."""
        listed, listing = self.reader()
        listed.choose(lambda: listing)

    def take(self, path: Path) -> None:
        """Show what was written on a PDF, before anything is stored."""
        listed, listing = self.reader()
        listed.begin(path, listing)

    def reader(self) -> "tuple[Listed, Listing]":
        """Return what shows a paper, and how papers of this product are read."""
        # Only who has a paper loads what reads it.
        from cuprofiler.services.coming_back import paper_list
        from cuprofiler.ui.views.listed import Listed

        session = self._view.session
        listing = paper_list(session.profile, session.revision)
        if self.listed is None:
            self.listed = Listed(self._view, listing)
        return self.listed, listing

    def show_in(self, column: QVBoxLayout, header: PageHeader, profile: Profile) -> None:
        """Put it into the page's column, below a header of its own."""
        assert self.listed is not None  # it is read
        column.addWidget(header)
        column.addSpacing(theme.px(10))
        column.addWidget(self.listed)
        column.addStretch(1)
        self.listed.show()
        self.listed.refresh(profile)
        # Its lines were measured before there was a scroll bar beside them.
        lay_out_now()
        for line in self.listed.findChildren(Label):
            line.updateGeometry()

    def take_out(self, column: QVBoxLayout) -> None:
        """Take it out of the column, which is about to be cleared."""
        if self.listed is not None:
            column.removeWidget(self.listed)
            self.listed.hide()

    def leave(self) -> bool:
        """Leave it; False if there is none."""
        if self.listed is None or self.listed.reading is None:
            return False
        self.listed.leave()
        return True

    def drop(self) -> None:
        """Let go of it: another product is open now."""
        if self.listed is not None:
            self.listed.drop()
