"""The panel at the side of a page: a form, or the same asked one by one."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.forms.form import Describe, Form, OneByOne
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import ScrollPage
from cuprofiler.ui.widgets.buttons import icon_button, link
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row

Action = tuple[str, Callable[[], object]]


class Panel(QWidget):
    """Shows the form of one thing; empty and hidden as long as nothing is chosen."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._describe: Describe | None = None
        self.identity = ""
        self.body: Form | OneByOne | None = None
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = Label("", "verdict")
        self.close_button = icon_button("x", _("Close"))
        self.close_button.clicked.connect(self.closed)
        head = row(spacing=8)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._ask = link(_("Ask me one by one"), self._turn)
        self._scroll = ScrollPage(margins=(20, 4, 16, 20))
        self._scroll.setObjectName("panelscroll")
        # In a low window the head keeps its lines.
        self._scroll.setMinimumHeight(theme.px(48))
        self._place = column()
        self._foot = column(spacing=2)
        self._scroll.column.addLayout(self._place)
        self._scroll.column.addSpacing(theme.px(14))
        self._scroll.column.addLayout(self._foot)
        self._scroll.column.addStretch(1)
        top = QWidget()
        top.setLayout(column(head, row(self._ask, None), margins=(20, 20, 12, 4)))
        layout = column(top)
        layout.addWidget(self._scroll, 1)
        self.setLayout(layout)
        self.hide()

    def show_form(
        self,
        identity: str,
        title: str,
        describe: Describe,
        actions: tuple[Action, ...] = (),
    ) -> None:
        """Show the fields of a thing, and what else can be done with it."""
        same = identity == self.identity and isinstance(self.body, Form)
        self._title.setText(title)
        if same:
            return
        self.flush()
        self.identity = identity
        self._describe = describe
        self._put(Form(self._session, describe))
        self._ask.setText(_("Ask me one by one"))
        clear(self._foot)
        for words, action in actions:
            self._foot.addLayout(row(link(words, action), None))
        self._session.new_visit()

    def _put(self, body: Form | OneByOne) -> None:
        clear(self._place)
        self.body = body
        self._place.addWidget(body)
        self._scroll.verticalScrollBar().setValue(0)

    def _turn(self) -> None:
        assert self._describe is not None  # the link is seen with a form only
        self.flush()
        if isinstance(self.body, Form):
            asked = OneByOne(self._session, self._describe)
            asked.finished.connect(self._turn)
            self._put(asked)
            self._ask.setText(_("Show all fields"))
        else:
            self._put(Form(self._session, self._describe))
            self._ask.setText(_("Ask me one by one"))
        self.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel; everything in it is saved."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def set_title(self, title: str) -> None:
        """Follow a new name."""
        self._title.setText(title)

    def refresh(self, initiator: object) -> None:
        """Follow a change."""
        if self.body is not None:
            self.body.refresh(initiator)

    def flush(self) -> None:
        """Store what is still being typed."""
        if self.body is not None:
            self.body.flush()

    def start(self, *, fresh: bool = False) -> None:
        """Put the keyboard on the first field; the stand-in name of something fresh is marked, so
        that typing replaces it.
        """
        if self.body is not None:
            self.body.start()
        focused = self.focusWidget()
        if fresh and isinstance(focused, QLineEdit):
            focused.selectAll()

    def drop(self) -> None:
        """Show nothing any more."""
        self.flush()
        self.identity = ""
        self.body = None
        clear(self._place)
        clear(self._foot)
        self.hide()
