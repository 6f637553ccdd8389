"""Draw measured pages: black on white, made to be ticked by hand on any printer."""

from cuprofiler.paper.blocks import Document
from cuprofiler.paper.pdf.fonts import BODY, MEDIUM, STRONG, TITLE, clean, text_width
from cuprofiler.paper.pdf.frame import BOX, Frame, draw_footer, draw_header, draw_running_header
from cuprofiler.paper.pdf.layout import (
    BELOW_LINES,
    ENTRY_LINES,
    LARGE,
    NORMAL,
    Columns,
    Heading,
    Page,
    Placed,
    column_header_height,
    key_lines,
    subtitle_lines,
    title_lines,
    verdict_height,
    verdict_lines,
)
from cuprofiler.paper.pdf.tagged import Element, TaggedCanvas


class PageDrawer:
    """Draws the pages of one document, keeping the structure across them."""

    def __init__(self, canvas: TaggedCanvas, document: Document, pages: int) -> None:
        self._canvas = canvas
        self._document = document
        self._labels = document.labels
        self._frame = Frame.of(document, across=False)
        self._style = LARGE if document.large else NORMAL
        self._columns = Columns.of(self._frame, self._style)
        self._pages = pages
        self._part: Element = canvas.root
        self._list: Element | None = None
        self._body: Element | None = None
        self._deep = False
        self._fresh = True
        self._bookmarks = 0

    def draw(self, page: Page, number: int) -> None:
        """Draw one page."""
        canvas, document, checklist = self._canvas, self._document, page.checklist
        self._style = page.style
        canvas.setPageSize(self._frame.size)
        if page.first:
            self._part = Element("Sect", canvas.root)
            self._list = None
            self._deep = False
            self._first_header(page)
        else:
            title, subtitle = checklist.title, checklist.subtitle
            draw_running_header(canvas, document, self._frame, title, subtitle)
        self._column_header(page)
        # Directly below the header's rule no second one is drawn.
        self._fresh = True
        for block in page.content:
            if isinstance(block, Heading):
                self._heading(block)
            else:
                self._item(block, checklist.id)
        if page.first:
            draw_header(canvas, document, self._frame)
        draw_footer(canvas, document, self._frame, number, self._pages, checklist.progress)

    # --- Headers ------------------------------------------------------------------------------

    def _first_header(self, page: Page) -> None:
        canvas, columns, style = self._canvas, self._columns, self._style
        checklist = page.checklist
        y = self._frame.first_top
        self._bookmark(checklist.title, 0, y + 10)
        heading = Element("H1", self._part)
        for line in title_lines(checklist, style, columns):
            y -= style.title
            canvas.line(heading, columns.left, y, line, TITLE, style.title)
            y -= 4
        subtitle = Element("P", self._part)
        for line in subtitle_lines(checklist, style, columns):
            y -= style.subtitle + 4
            canvas.line(subtitle, columns.left, y, line, BODY, style.subtitle)
        y -= 10
        verdict, basis = verdict_lines(checklist, style, columns)
        box = verdict_height(checklist, style, columns)
        canvas.box(columns.left, y - box, columns.right - columns.left, box, 1)
        leading, line_y = style.item_leading + 0.5, y - 5
        paragraph = Element("P", self._part)
        for lines, face, size in ((verdict, STRONG, style.item), (basis, BODY, style.item - 0.5)):
            for line in lines:
                line_y -= leading
                canvas.line(paragraph, columns.left + 11, line_y, line, face, size)
        self._key(page, y - box - 8)

    def _key(self, page: Page, y: float) -> None:
        """Draw what several items have as their reason, with the letters that stand for it."""
        canvas, columns, style = self._canvas, self._columns, self._style
        for letter, lines in key_lines(page.checklist, style, columns, self._labels.reasons):
            paragraph = Element("P", self._part)
            x = columns.text if letter else columns.left
            for number, line in enumerate(lines):
                y -= style.why_leading
                if letter and not number:
                    canvas.line(paragraph, columns.left, y, letter, STRONG, style.why)
                canvas.line(paragraph, x, y, line, BODY, style.why)

    def _column_header(self, page: Page) -> None:
        canvas, columns, labels = self._canvas, self._columns, self._labels
        y = page.columns_at
        if not self._style.large:
            row: Element | None = Element("P", self._part) if page.first else None
            what = max(columns.text, columns.left + text_width(labels.done, BODY) * 8.5 + 6)
            cells = (
                (columns.left, labels.done),
                (what, labels.what),
                (columns.owner[0], labels.owner),
                (columns.due[0], labels.due),
                (columns.evidence[0], labels.evidence),
            )
            for x, text in cells:
                if row is not None:
                    canvas.line(row, x, y - 11, text, BODY, 8.5)
                else:
                    canvas.note(x, y - 11, text, BODY, 8.5)
        canvas.rule(columns.left, y - column_header_height(self._style) + 4, columns.right, 1.2)

    # --- Body ---------------------------------------------------------------------------------

    def _heading(self, heading: Heading) -> None:
        columns, style = self._columns, self._style
        size = style.section * (1.3 if heading.level == 1 else 1)
        y = heading.top - heading.height + 7
        # Sections of the further block stand one level below its own heading.
        self._deep = self._deep or heading.level == 1
        element = Element("H3" if self._deep and heading.level == 2 else "H2", self._part)
        self._bookmark(heading.text, 1, heading.top)
        self._canvas.line(element, columns.left, y, heading.text, TITLE, size)
        self._canvas.rule(columns.left, heading.top - heading.height, columns.right, 0.6)
        self._list = None

    def _item(self, placed: Placed, list_id: str) -> None:
        canvas, columns, style = self._canvas, self._columns, self._style
        if self._list is None:
            self._list = Element("L", self._part)
        elif not placed.continued and not self._fresh:
            canvas.rule(columns.left, placed.top, columns.right, 0.5)
        self._fresh = False
        item = placed.item
        y = placed.top - style.gap
        if placed.continued:
            self._small(placed, y)
            return
        canvas, columns = self._canvas, self._columns
        entry = Element("LI", self._list, lasts=placed.goes_on)
        label = Element("Lbl", entry)
        self._body = Element("LBody", entry, lasts=placed.goes_on)
        prefix = f"{list_id}.{item.id}"
        box_y = y - style.item_leading / 2 - BOX / 2
        canvas.box(columns.left, box_y, BOX, BOX, 1.1)
        tip = f"{self._labels.done_field}: {item.text}"
        form = Element("Form", label, tip)
        canvas.check_box(form, f"{prefix}.done", tip, columns.left, box_y, BOX, item.done)
        text = Element("P", self._body)
        top = y
        for line in placed.text:
            baseline = y - style.item_leading + style.item * 0.27
            canvas.line(text, columns.text, baseline, line, MEDIUM, style.item)
            y -= style.item_leading
        if not style.large:
            # The reasons have the whole width: they begin below the lines to write on.
            y = min(y, top - ENTRY_LINES * style.step - BELOW_LINES)
        y = self._small(placed, y - 3)
        self._entries(placed, prefix, y if style.large else top)

    def _small(self, placed: Placed, y: float) -> float:
        style, canvas = self._style, self._canvas
        assert self._body is not None  # made with the item
        paragraph = Element("P", self._body)
        for name, line in placed.small:
            size = style.why if name != MEDIUM else style.item
            canvas.line(
                paragraph, self._columns.text, y - style.why_leading + size * 0.3, line, name, size
            )
            y -= style.why_leading
        return y

    def _entries(self, placed: Placed, prefix: str, y: float) -> None:
        """Owner, due date and evidence: what is known, and lines to write on."""
        canvas, columns, style, labels = self._canvas, self._columns, self._style, self._labels
        step, item = style.step, placed.item
        assert self._body is not None  # made with the item
        for key, heading, tip, (x, width), value, lines, rows in (
            ("owner", labels.owner, labels.owner_field, columns.owner, item.owner, placed.owner, 1),
            ("due", labels.due, labels.due_field, columns.due, item.due, placed.due, 1),
            ("evidence", labels.evidence, labels.evidence_field, columns.evidence, item.note,
             placed.evidence, ENTRY_LINES),
        ):  # fmt: skip
            top = y
            if style.large:
                canvas.begin_artifact()
                canvas.text(x, y - 15, heading, BODY, style.why)
                canvas.end_tag()
                top = y - 18
            rows = max(rows, len(lines))
            bottom = top - step * rows - 1.5
            canvas.rule(x, bottom, x + width)
            said = f"{tip}: {item.text}"
            canvas.text_field(
                Element("Form", self._body, said),
                f"{prefix}.{key}",
                said,
                value,
                lines,
                (x, bottom + 0.5, x + width, top),
                style.entry,
                step,
                rows - 1,
            )

    # --- Small things -------------------------------------------------------------------------

    def _bookmark(self, title: str, level: int, y: float) -> None:
        key = f"b{self._bookmarks}"
        self._bookmarks += 1
        self._canvas.bookmarkHorizontal(key, 0, y)
        self._canvas.addOutlineEntry(clean(title), key, level, closed=level > 0)
