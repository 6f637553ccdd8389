"""Every screen in every variant: nothing cut, nothing overlapping, everything named and large."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cuprofiler.paper.figures.shapes import Box, Figure, Words
from cuprofiler.ui import main_window, theme
from cuprofiler.ui.widgets.base import ScrollPage
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.figure_paint import measure
from cuprofiler.ui.widgets.grid import Grid
from cuprofiler.ui.widgets.label import LINE_LENGTH, Label, parts_of
from tools.scenes import SCENES, VARIANTS, put_up, staged

SMALLEST_TARGET = 32


def visible(root, kind):
    return [w for w in root.findChildren(kind) if w.isVisible() and w.width() > 0]


def describe(widget):
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} {text[:50]!r} {widget.width()}x{widget.height()}"


def cut_labels(root):
    for label in visible(root, QLabel):
        if not label.text() or not label.pixmap().isNull():
            continue
        if label.wordWrap():
            if label.heightForWidth(label.width()) > label.height() + 1:
                yield f"cut: {describe(label)} needs {label.heightForWidth(label.width())}"
            words = max(parts_of(label.text()), key=len)
            if label.fontMetrics().horizontalAdvance(words) > label.width() + 1:
                yield f"cut inside a word: {describe(label)}"
        elif label.sizeHint().width() > label.width() + 1:
            yield f"cut: {describe(label)} needs {label.sizeHint().width()}"


def cut_buttons(root):
    for button in visible(root, Button):
        hint = button.sizeHint()
        if button.accessibleName() and not button.plain_text():
            continue  # an icon alone
        if hint.width() > button.width() + 1 or hint.height() > button.height() + 1:
            yield f"squeezed: {describe(button)} needs {hint.width()}x{hint.height()}"


def sideways(root):
    for page in visible(root, ScrollPage):
        if page.content.width() > page.viewport().width() + 1:
            yield f"moves sideways: {type(page).__name__} {page.content.width()}"


def beyond_reach(root):
    for area in visible(root, QScrollArea):
        if area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            continue
        content = area.widget()
        if content is not None and content.width() > area.viewport().width() + 1:
            yield f"wider than the window: {type(area).__name__} {content.width()}"
    for page in visible(root, ScrollPage):
        # What is moved sideways by intention, with a bar of its own, is not cut off.
        wide = [a.widget() for a in visible(page.content, QScrollArea) if a.objectName() == "wide"]
        for child in visible(page.content, QWidget):
            if child in wide:
                continue
            right = child.mapTo(page.content, child.rect().topRight()).x()
            if right > page.content.width() + 1:
                yield f"beyond the edge: {describe(child)}"


def overlapping(root):
    for parent in [root, *visible(root, QWidget)]:
        layout = parent.layout()
        if layout is None:
            continue
        children = [
            c
            for c in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if c.isVisible() and type(c).__name__ != "FocusRing" and c.width() and c.height()
        ]
        for index, one in enumerate(children):
            for two in children[index + 1 :]:
                common = QRect(one.geometry()).intersected(two.geometry())
                if common.width() > 2 and common.height() > 2:
                    yield f"overlap: {describe(one)} and {describe(two)}"


def too_small(root):
    for widget in visible(root, QWidget):
        if not isinstance(widget, QAbstractButton | QLineEdit | QComboBox):
            continue
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.objectName().startswith(
            "qt_"
        ):
            continue
        if widget.height() < SMALLEST_TARGET or widget.width() < 24:
            yield f"small target: {describe(widget)}"


def nameless(root):
    for widget in visible(root, QWidget):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled():
            continue
        if not isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QScrollArea):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            yield f"nameless: {describe(widget)}"


def long_lines(root):
    """Texts of several lines with more than 75 letters on one: the eye loses its way back."""
    for label in visible(root, Label):
        if not label.wordWrap() or not label.text() or label._role in ("title", "verdict"):
            continue
        made = label._lay(label.contentsRect().width())
        longest = max(made.lineAt(n).textLength() for n in range(made.lineCount()))
        if made.lineCount() > 1 and longest > LINE_LENGTH + 2:
            yield f"{longest} letters on a line: {describe(label)}"


def crowded_lines(root):
    """Texts with less room for a line than the tokens say."""
    for label in visible(root, Label):
        if label.wordWrap() and label.text():
            lines = label._lay(label.contentsRect().width()).lineCount()
            if label.height() < lines * theme.leading(label._role) - 1:
                yield f"crowded: {describe(label)}"


def ragged(root):
    """Columns of a table whose cells do not begin at one edge."""
    for widget in [root, *visible(root, QWidget)]:
        layout = widget.layout()
        if layout is None:
            continue
        own = [layout] if isinstance(layout, Grid) else layout.findChildren(Grid)
        for grid in own:
            edges = {}
            for number in range(grid.count()):
                _row, column, _rows, wide = grid.getItemPosition(number)
                cell = grid.itemAt(number).widget()
                if cell is not None and cell.isVisible() and wide == 1:
                    edges.setdefault(column, []).append(cell.geometry())
            for column, cells in edges.items():
                # Flush at one side at least: in languages from the right it is the other one.
                sides = [{cell.left() for cell in cells}, {cell.right() for cell in cells}]
                if min(max(side) - min(side) for side in sides) > 1:
                    yield f"ragged: column {column} at {sides} in {describe(widget)}"


def leaving_their_shape(root):
    """Words of a figure that reach beyond the box they stand in."""
    for view in visible(root, FigureView):
        figure = view.figure()
        boxes = [
            shape
            for shape in figure.shapes
            if isinstance(shape, Box) and shape.width > 40 and shape.height > 16
        ]
        for words in figure.shapes:
            if not isinstance(words, Words) or words.upright or not words.text.strip():
                continue
            wide = measure(words.text, words.weight, words.size)
            left = words.x - {"start": 0, "middle": wide / 2, "end": wide}[words.anchor]
            x, y = left + wide / 2, words.y - words.size * 0.35
            around = [
                box
                for box in boxes
                if box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height
            ]
            if not around:
                continue
            box = min(around, key=lambda each: each.width * each.height)
            right = box.x + box.width
            if left < box.x - 1.5 or left + wide > right + 1.5:
                yield f"leaves its shape: {words.text[:40]!r} in {describe(view)}"


CHECKS = (
    cut_labels,
    cut_buttons,
    sideways,
    beyond_reach,
    overlapping,
    too_small,
    nameless,
    long_lines,
    crowded_lines,
    ragged,
    leaving_their_shape,
)


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda v: v.name)
def test_every_screen(variant, own_data_folder):
    found = []
    with staged(own_data_folder, variant) as stage:
        for name in SCENES:
            put_up(stage, name)
            for check in CHECKS:
                found += [f"{variant.name}/{name}: {fault}" for fault in check(stage.window)]
    assert not found, f"{len(found)} faults\n" + "\n".join(sorted(set(found))[:60])


def test_the_checks_can_fail(qtbot):
    """A control: a squeezed, overlapping, nameless corner of a screen is found."""
    root = QWidget()
    qtbot.addWidget(root)
    layout = QVBoxLayout(root)
    label = QLabel("a text that is far too long for its place")
    label.setFixedWidth(40)
    layout.addWidget(label)
    button = Button("Press me")
    button.setFixedSize(20, 20)
    layout.addWidget(button)
    QLineEdit(root).setGeometry(0, 0, 100, 20)
    root.show()
    assert list(cut_labels(root))
    assert list(cut_buttons(root))
    assert list(overlapping(root))
    assert list(too_small(root))
    assert list(nameless(root))


def test_the_checks_of_texts_and_tables_can_fail(qtbot):
    """A control: a long line, a crowded one, a ragged column, a word out of its box are found."""
    root = QWidget()
    qtbot.addWidget(root)
    layout = QVBoxLayout(root)
    label = Label("word " * 60)
    label._reading_width = lambda width: width
    label._forget()
    low = Label("word " * 60)
    layout.addWidget(label)
    layout.addWidget(low)
    table = Grid(1, 0)
    for text in ("one", "two"):
        table.add(Label(text, wrap=False), Label(text, wrap=False))
    layout.addLayout(table)
    figure = Figure(300, 60, (Box(0, 0, 60, 40), Words(4, 20, "far too long for it", 13)), "")
    layout.addWidget(FigureView(lambda _measure, _width: figure))
    root.resize(900, 600)
    root.show()
    QApplication.processEvents()
    assert list(long_lines(root))
    assert not list(ragged(root)) and not list(crowded_lines(root))
    table.itemAtPosition(0, 1).widget().setGeometry(60, 0, 90, 20)
    low.heightForWidth = lambda _width: 10
    low.setFixedHeight(10)
    assert list(ragged(root))
    assert list(crowded_lines(root))
    assert list(leaving_their_shape(root))


# --- Contrast ----------------------------------------------------------------------


def luminance(colour):
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, two):
    a, b = sorted((luminance(QColor(one)), luminance(QColor(two))), reverse=True)
    return (a + 0.05) / (b + 0.05)


def test_the_measure_of_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_contrast_of_text_and_edges(tokens):
    surfaces = (tokens.page, tokens.side, tokens.card, tokens.accent_tint)
    for ink in (tokens.ink, tokens.ink2, tokens.accent):
        for surface in surfaces:
            assert contrast(ink, surface) >= 4.5, (ink, surface)
    for group in ("payer", "user"):
        ink = getattr(tokens, group)
        for surface in (tokens.page, tokens.card, getattr(tokens, f"{group}_tint")):
            assert contrast(ink, surface) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.toast_text, tokens.toast) >= 4.5
    assert contrast(tokens.toast_link, tokens.toast) >= 4.5
    for surface in surfaces[:3]:
        assert contrast(tokens.control, surface) >= 3


def test_nothing_is_out_of_reach_on_a_small_screen_at_400_percent(stage, monkeypatch):
    """1440×900 at 4.0 leaves 360×225. What is wider than that is moved sideways, never cut."""
    monkeypatch.setattr(main_window, "room", lambda: QSize(360, 225))
    window = main_window.MainWindow()
    assert window.minimumSize() == QSize(360, 225)
    window.deleteLater()
    stage.window.setMinimumSize(360, 225)
    stage.window.resize(360, 225)
    stage.settle()
    found = []
    for name in SCENES:
        put_up(stage, name)
        assert stage.window.size() == QSize(360, 225), name
        for check in (cut_labels, cut_buttons, beyond_reach, overlapping):
            found += [f"{name}: {fault}" for fault in check(stage.window)]
    assert not found, "\n".join(sorted(set(found)))


@pytest.mark.parametrize("size", [(640, 480), (900, 640), (1280, 800)])
def test_a_page_ends_where_its_content_ends(stage, size):
    """Pages once went on into blank paper, and the strip above the buttons took half the window."""
    stage.window.resize(*size)
    put_up(stage, "interview-payer")
    interview = stage.program.navigation.interview
    content = interview.page.content
    needed = content.layout().totalHeightForWidth(content.width())
    assert content.height() <= max(needed, interview.page.viewport().height()) * 1.25
    assert not interview.mini.isVisible() or interview.mini.height() <= size[1] / 5
    assert interview.page.viewport().height() >= 260


@pytest.mark.parametrize("width", [360, 1280])
def test_the_fields_of_a_panel_begin_below_its_title(stage, width):
    """Narrow margins of pages once moved the fields, and not the title above them."""
    stage.window.setMinimumSize(360, 225)
    stage.window.resize(width, 700)
    put_up(stage, "people-member")
    panel = stage.page("people").panel
    label = next(each for each in panel.findChildren(QLabel) if each.text() == "Name")
    edges = [each.mapTo(panel, each.rect().topLeft()).x() for each in (panel._title, label)]
    assert edges[0] == edges[1]


def first_spot(page, kind):
    """The first figure of a page with a part of a kind, and that part."""
    for view in page.page.findChildren(FigureView):
        if view.isVisible():
            for spot in view.spots():
                if spot.id.startswith(f"{kind}:"):
                    return view, spot.id
    raise AssertionError(f"no {kind} is shown")


@pytest.mark.parametrize(
    ("scene", "section", "kind"),
    [
        ("cost-three-ways", "cost", "cost_line"),
        ("cost", "cost", "cost_line"),
        ("plan-implementation", "services", "task"),
        ("plan-training", "services", "lesson"),
        ("journeys", "journeys", "stage"),
        ("value", "value", "benefit"),
        ("people", "people", "decision_maker"),
    ],
)
def test_what_is_clicked_stays_under_the_pointer(stage, scene, section, kind):
    stage.window.resize(1280, 800)
    put_up(stage, scene)
    page = stage.page(section)
    view, identity = first_spot(page, kind)
    page.page.ensureWidgetVisible(view, 0, 0)
    page.page.verticalScrollBar().setValue(view.y() + view.top_of(identity) // 2)
    stage.settle()
    header = page.header.height()

    def height():
        return view.mapTo(stage.window, QPoint(0, view.top_of(identity))).y()

    before = height()
    view.activated.emit(identity)
    QTest.qWait(60)
    stage.settle()
    assert page.panel.identity == identity
    assert view._edited == identity
    assert page.header.height() == header
    assert abs(height() - before) <= 2
