"""A date that may be empty: typed, or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from cuprofiler.i18n import format_date, locale_name
from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.buttons import icon_button
from cuprofiler.ui.widgets.labelled import Line
from cuprofiler.ui.widgets.layouts import row


def parse_date(text: str, *, past: bool = False) -> date | None:
    """Read a date as typed: 2026-12-12, 12.12.2026, 12 December, in the language's own order.

    Without a year it is the next such day, with `past` the last.

    Raises ValueError if it is none; an empty text is None.
    """
    text = text.strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    locale = QLocale(locale_name())
    today = QDate.currentDate()
    for layout in (
        "d MMM yyyy",
        "d MMMM yyyy",
        "d. MMMM yyyy",
        "d. MMM yyyy",
        "MMM d, yyyy",
        "MMMM d, yyyy",
        "d.M.yyyy",
        "dd.MM.yyyy",
        "d/M/yyyy",
        "d.M.yy",
        "d MMM",
        "d MMMM",
        "d. MMMM",
        "d.M.",
        "d/M",
    ):
        for each in (locale, QLocale("en_US")):
            found = each.toDate(text, layout)
            if not found.isValid():
                continue
            if "y" not in layout:
                found = QDate(today.year(), found.month(), found.day())
                if past and found > today:
                    found = found.addYears(-1)
                elif not past and found < today:
                    found = found.addYears(1)
            elif "yyyy" not in layout and found.year() < 1970:
                found = found.addYears(100)
            return date(found.year(), found.month(), found.day())
    raise ValueError(text)


class DateField(QWidget):
    """A line to type a date in, and a button with a calendar."""

    changed = Signal(object)
    """The date, or None if it was emptied."""

    wrong = Signal(str)

    spoken_as = QAccessible.Role.Grouping

    def __init__(self, value: date | None, said: str, *, past: bool = False) -> None:
        super().__init__()
        self._value = value
        self._past = past
        self.edit = Line(format_date(value) if value else "")
        self.edit.setAccessibleName(said)
        self.setFocusProxy(self.edit)
        self.edit.setPlaceholderText(_("No date"))
        self.edit.editingFinished.connect(self._typed)
        self._button = icon_button("calendar", _("Choose a date: {what}").format(what=said))
        self._button.clicked.connect(self._open)
        # No higher than the line: labels above fields side by side stand at one height.
        self._button.setFixedHeight(theme.px(theme.TARGET))
        layout = row(spacing=4)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self._button)
        self.setLayout(layout)

    def show_date(self, value: date | None) -> None:
        """Show another date, as after an undo."""
        self._value = value
        self.edit.setText(format_date(value) if value else "")

    def _beside(self, width: int, height: int) -> QPoint:
        """Under the field or over it, and never off the screen."""
        screen = self.screen().availableGeometry()
        gap = theme.px(4)
        place = self.mapToGlobal(QPoint(0, self.height() + gap))
        if place.y() + height > screen.bottom():
            place.setY(self.mapToGlobal(QPoint(0, -gap)).y() - height)
        left, top = screen.right() - width, screen.bottom() - height
        return QPoint(
            max(min(place.x(), left), screen.left()), max(min(place.y(), top), screen.top())
        )

    def _typed(self) -> None:
        try:
            found = parse_date(self.edit.text(), past=self._past)
        except ValueError:
            self.wrong.emit(
                _("“{text}” is not a date. Write it like 12 Dec 2026.").format(
                    text=self.edit.text()
                )
            )
            return  # what was typed stays, to be mended
        self._set(found)

    def _set(self, value: date | None) -> None:
        self.edit.setText(format_date(value) if value else "")
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def _open(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(popup)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        if self._past:
            calendar.setMaximumDate(QDate.currentDate())
        if self._value:
            calendar.setSelectedDate(QDate(self._value.year, self._value.month, self._value.day))

        def chosen(day: QDate) -> None:
            popup.close()
            self._set(date(day.year(), day.month(), day.day()))

        calendar.activated.connect(chosen)
        calendar.clicked.connect(chosen)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(calendar)
        popup.adjustSize()
        popup.move(self._beside(popup.width(), popup.height()))
        popup.show()
        calendar.setFocus()
