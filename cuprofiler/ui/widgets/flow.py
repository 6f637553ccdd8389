"""A row of widgets that goes on in the next line where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from cuprofiler.ui import theme


class Flow(QLayout):
    """Lays widgets out in lines, in reading order. `spread` puts the last one at the far end."""

    def __init__(self, *widgets: QWidget, spacing: int = 8, spread: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = theme.px(spacing)
        self._spread = spread
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's way to add."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It does not ask for more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return the narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at this width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put the widgets in their places."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return all in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """As wide as the widest one."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if lines[-1] and used + self._gap + wanted > width:
                lines.append([])
                used = 0
            used += wanted + (self._gap if lines[-1] else 0)
            lines[-1].append(item)
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.top()
        parent = self.parentWidget()
        rtl = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        lines = self._lines(rect.width())
        for line in lines:
            height = max((item.sizeHint().height() for item in line), default=0)
            x = 0
            for index, item in enumerate(line):
                size = item.sizeHint()
                width = min(size.width(), rect.width())
                stretched = item.expandingDirections() & Qt.Orientation.Horizontal
                if stretched and len(line) == 1:
                    width = rect.width()
                if self._spread and len(lines) == 1 and index == len(line) - 1 and index:
                    x = max(x, rect.width() - width)
                if move:
                    left = rect.right() + 1 - x - width if rtl else rect.left() + x
                    top = y + (height - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, top), QSize(width, size.height())))
                x += width + self._gap
            y += height + self._gap
        return y - self._gap - rect.top() if self._items else 0


def flow(*widgets: QWidget, spacing: int = 8, spread: bool = False) -> QWidget:
    """Return widgets in a flow, as a widget."""
    box = QWidget()
    box.setLayout(Flow(*widgets, spacing=spacing, spread=spread))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    return box
