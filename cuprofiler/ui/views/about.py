"""About: version, where the data lies, whose work is inside."""

from pathlib import Path

from PySide6.QtCore import Signal

from cuprofiler import __homepage__, __version__
from cuprofiler.i18n import gettext as _
from cuprofiler.resources import LICENCES, RESOURCES
from cuprofiler.settings import data_folder
from cuprofiler.ui import theme
from cuprofiler.ui.icons import pixmap
from cuprofiler.ui.places import show_place
from cuprofiler.ui.widgets.base import Card, Rule, ScrollPage
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column, row

PARTS = (
    ("Python", "PSF-2.0"),
    ("Qt, PySide6", "LGPL-3.0"),
    ("SQLite, pysqlite3", "Public domain, Zlib"),
    ("SQLAlchemy", "MIT"),
    ("ReportLab, Pillow", "BSD-3-Clause, MIT-CMU"),
    ("PDFium, pypdfium2", "BSD-3-Clause, Apache-2.0"),
    ("HarfBuzz, uharfbuzz", "MIT, Apache-2.0"),
    ("python-bidi", "LGPL-3.0"),
    ("Pyphen", "LGPL-2.1, MPL-1.1"),
    ("msgspec, platformdirs", "BSD-3-Clause, MIT"),
    ("XlsxWriter", "BSD-2-Clause"),
    ("Inter, Gentium Book Plus, Noto", "SIL Open Font License 1.1"),
    ("Lucide", "ISC"),
)


class AboutView(ScrollPage):
    """The about page."""

    told = Signal(str)
    """Something to say at the foot of the window."""

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        mark = Label("", "body", wrap=False)
        mark.setPixmap(pixmap("cuprofiler", "", theme.px(64)))
        mark.setAccessibleName("cuprofiler")
        words = column(
            Label("cuprofiler", "title"),
            Label(_("Version {version}").format(version=__version__), "quiet"),
        )
        head = row(mark, spacing=20)
        head.addLayout(words, 1)
        self.column.addLayout(head)
        self.column.addSpacing(theme.px(20))
        for text in (
            _("Finds out who pays and who uses, and prints the checklists that follow."),
            _("The program never goes online: no account, no updates behind your back."),
            where_new_versions_are(),
            _("Your data: {folder}").format(folder=path or data_folder()),
        ):
            label = Label(text, "body")
            label.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
            self.column.addWidget(label)
            self.column.addSpacing(theme.px(8))
        self.column.addSpacing(theme.px(12))
        card = Card()
        card.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        lines = column(Label(_("What is inside"), "heading"), spacing=6, margins=(20, 14, 20, 14))
        for name, licence in (("cuprofiler", "Apache-2.0"), *PARTS):
            lines.addWidget(Rule())
            line = row(spacing=12)
            line.addWidget(Label(name, "medium"), 3)
            line.addWidget(Label(licence, "quiet"), 2)
            lines.addLayout(line)
        card.setLayout(lines)
        self.column.addWidget(card)
        self.column.addSpacing(theme.px(12))
        texts = Button(_("Read the licences"), "secondary", icon="file")
        texts.clicked.connect(lambda: show_place(licence_texts(), self.told.emit))
        self.column.addLayout(row(texts, None))
        self.column.addSpacing(theme.px(12))
        marks = Label(
            _(
                "Net Promoter and NPS are trademarks of Bain & Company, Satmetrix Systems and Fred "
                "Reichheld; Elements of Value of Bain & Company; ADKAR of Prosci; ITIL of "
                "PeopleCert; Kirkpatrick of Kirkpatrick Partners. They are named here "
                "as references only."
            ),
            "small",
        )
        marks.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self.column.addWidget(marks)
        self.column.addStretch(1)


def where_new_versions_are() -> str:
    """Return where to look for a newer version, as the program itself never does."""
    if __homepage__:
        return _("You find new versions at {address}.").format(address=__homepage__)
    return _(
        "You find new versions where you got this one: look for a number above {version}."
    ).format(version=__version__)


def licence_texts() -> Path:
    """Return the folder with the licences of everything in the package; from source, the list of
    them.
    """
    return LICENCES if LICENCES.is_dir() else RESOURCES.parent / "NOTICE"
