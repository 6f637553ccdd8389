"""Draw measured pages: black on white, made to be ticked by hand on any printer."""

from cuprofiler.paper.blocks import PAPER_SIZES, Document
from cuprofiler.paper.pdf.fonts import (
    BODY,
    MEDIUM,
    STRONG,
    TITLE,
    clean,
    drawn_otherwise,
    text_width,
)
from cuprofiler.paper.pdf.layout import (
    BOX,
    MARGIN,
    Columns,
    Heading,
    Page,
    Placed,
    Style,
    column_header_height,
    subtitle_lines,
    title_lines,
    verdict_lines,
)
from cuprofiler.paper.pdf.tagged import Element, TaggedCanvas


class PageDrawer:
    """Draws the pages of one document, keeping the structure across them."""

    def __init__(self, canvas: TaggedCanvas, document: Document, style: Style, pages: int) -> None:
        self._canvas = canvas
        self._document = document
        self._labels = document.labels
        self._style = style
        self._columns = Columns.of(document.paper, style)
        self._height = PAPER_SIZES[document.paper][1]
        self._pages = pages
        self._part: Element = canvas.root
        self._list: Element | None = None
        self._body: Element | None = None
        self._deep = False
        self._fresh = True
        self._bookmarks = 0

    def draw(self, page: Page, number: int) -> None:
        """Draw one page."""
        if page.first:
            self._part = Element("Sect", self._canvas.root)
            self._list = None
            self._deep = False
            self._first_header(page)
        else:
            self._running_header(page)
        self._column_header(page)
        # Directly below the header's rule no second one is drawn.
        self._fresh = True
        for block in page.content:
            if isinstance(block, Heading):
                self._heading(block)
            else:
                self._item(block, page.checklist.id)
        self._footer(page, number)

    # --- Headers and footer -------------------------------------------------------------------

    def _first_header(self, page: Page) -> None:
        canvas, columns, style = self._canvas, self._columns, self._style
        checklist = page.checklist
        y = self._height - MARGIN
        self._bookmark(checklist.title, 0, y + 10)
        heading = Element("H1", self._part)
        for line in title_lines(checklist, style, columns):
            y -= style.title
            self._tagged(heading, columns.left, y, line, TITLE, style.title)
            y -= 4
        subtitle = Element("P", self._part)
        for line in subtitle_lines(checklist, columns):
            y -= 15
            self._tagged(subtitle, columns.left, y, line, BODY, 11)
        y -= 10
        verdict, basis = verdict_lines(checklist, columns)
        box = len(verdict) * 14.5 + len(basis) * 14 + 16
        canvas.box(columns.left, y - box, columns.right - columns.left, box, 1)
        y -= 5
        paragraph = Element("P", self._part)
        for line in verdict:
            y -= 14.5
            self._tagged(paragraph, columns.left + 11, y, line, STRONG, 10.5)
        for line in basis:
            y -= 14
            self._tagged(paragraph, columns.left + 11, y, line, BODY, 10)

    def _running_header(self, page: Page) -> None:
        canvas, columns = self._canvas, self._columns
        y = self._height - MARGIN - 8
        canvas.begin_artifact("Pagination")
        canvas.text(columns.left, y, page.checklist.title, STRONG, 8.5)
        offset = text_width(page.checklist.title, STRONG) * 8.5 + 10
        room = columns.right - columns.left - offset
        product = clean(page.checklist.subtitle).replace("\n", " ")
        while product and text_width(product, BODY) * 8.5 > room:
            product = product[:-2].rstrip("… ") + "…" if len(product) > 2 else ""
        canvas.text(columns.left + offset, y, product, BODY, 8.5)
        canvas.end_tag()

    def _column_header(self, page: Page) -> None:
        canvas, columns, labels = self._canvas, self._columns, self._labels
        y = page.columns_at
        if not self._style.large:
            row: Element | None = Element("P", self._part) if page.first else None
            cells = (
                (columns.left, labels.done),
                (
                    max(columns.text, columns.left + text_width(labels.done, BODY) * 8.5 + 6),
                    labels.what,
                ),
                (columns.owner[0], labels.owner),
                (columns.due[0], labels.due),
                (columns.evidence[0], labels.evidence),
            )
            for x, text in cells:
                if row is not None:
                    self._tagged(row, x, y - 11, text, BODY, 8.5)
                else:
                    canvas.begin_artifact("Pagination")
                    canvas.text(x, y - 11, text, BODY, 8.5)
                    canvas.end_tag()
        canvas.rule(columns.left, y - column_header_height(self._style) + 4, columns.right, 1.2)

    def _footer(self, page: Page, number: int) -> None:
        canvas, columns = self._canvas, self._columns
        y = MARGIN + 24
        canvas.rule(columns.left, y, columns.right, 0.8)
        canvas.begin_artifact("Pagination")
        canvas.text(columns.left, y - 12, page.checklist.progress, BODY, 8)
        canvas.text(columns.left, y - 23, self._document.footer, BODY, 8)
        text = self._labels.page.format(page=number, pages=self._pages)
        canvas.text(columns.right - text_width(text, BODY) * 8, y - 23, text, BODY, 8)
        canvas.end_tag()

    # --- Body ---------------------------------------------------------------------------------

    def _heading(self, heading: Heading) -> None:
        columns, style = self._columns, self._style
        size = style.section * (1.3 if heading.level == 1 else 1)
        y = heading.top - heading.height + 7
        # Sections of the further block stand one level below its own heading.
        self._deep = self._deep or heading.level == 1
        element = Element("H3" if self._deep and heading.level == 2 else "H2", self._part)
        self._bookmark(heading.text, 1, heading.top)
        self._tagged(element, columns.left, y, heading.text, TITLE, size)
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
            assert self._body is not None  # the first part made it
            self._small(placed, y)
            return
        entry = Element("LI", self._list)
        label = Element("Lbl", entry)
        self._body = Element("LBody", entry)
        prefix = f"{list_id}.{item.id}"
        box_y = y - style.item_leading / 2 - BOX / 2
        canvas.box(columns.left, box_y, BOX, BOX, 1.1)
        form = Element("Form", label, Alt=f"{self._labels.done_field}: {item.text}")
        tip = f"{self._labels.done_field}: {item.text}"
        canvas.check_box(form, f"{prefix}.done", tip, columns.left, box_y, BOX, item.done)
        text = Element("P", self._body)
        for line in placed.text:
            baseline = y - style.item_leading + style.item * 0.27
            self._tagged(text, columns.text, baseline, line, MEDIUM, style.item)
            y -= style.item_leading
        y = self._small(placed, y - 3)
        self._entries(placed, prefix, y if style.large else placed.top - style.gap)

    def _small(self, placed: Placed, y: float) -> float:
        style = self._style
        assert self._body is not None  # made with the item
        paragraph = Element("P", self._body)
        for name, line in placed.small:
            size = style.why if name != MEDIUM else style.item
            self._tagged(
                paragraph, self._columns.text, y - style.why_leading + size * 0.3, line, name, size
            )
            y -= style.why_leading
        return y

    def _entries(self, placed: Placed, prefix: str, y: float) -> None:
        """Owner, due date and evidence: what is known, and lines to write on."""
        canvas, columns, style, labels = self._canvas, self._columns, self._style, self._labels
        step = style.entry_leading + 4
        assert self._body is not None  # made with the item
        fields = (
            ("owner", labels.owner, labels.owner_field, columns.owner, placed.owner, 1),
            ("due", labels.due, labels.due_field, columns.due, placed.due, 1),
            (
                "evidence",
                labels.evidence,
                labels.evidence_field,
                columns.evidence,
                placed.evidence,
                2,
            ),
        )
        for key, heading, tip, (x, width), lines, rows in fields:
            top = y
            if style.large:
                canvas.begin_artifact()
                canvas.text(x, y - 15, heading, BODY, style.why)
                canvas.end_tag()
                top = y - 18
            rows = max(rows, len(lines))
            for row in range(rows):
                canvas.rule(x, top - step * (row + 1) - 1.5, x + width)
            form = Element("Form", self._body, Alt=f"{tip}: {placed.item.text}")
            canvas.text_field(
                form,
                f"{prefix}.{key}",
                f"{tip}: {placed.item.text}",
                lines,
                (x, top - step * rows - 1, x + width, top),
                style.entry,
                step,
            )

    # --- Small things -------------------------------------------------------------------------

    def _tagged(
        self, element: Element, x: float, y: float, line: str, name: str, size: float
    ) -> None:
        # The space lets readers tell the last word of a line from the first of the next.
        line += " "
        self._canvas.begin_tag(element, line if drawn_otherwise(line, name) else None)
        self._canvas.text(x, y, line, name, size)
        self._canvas.end_tag()

    def _bookmark(self, title: str, level: int, y: float) -> None:
        key = f"b{self._bookmarks}"
        self._bookmarks += 1
        self._canvas.bookmarkHorizontal(key, 0, y)
        self._canvas.addOutlineEntry(clean(title), key, level, closed=level > 0)
