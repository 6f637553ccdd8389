"""What a printed checklist consists of, as plain data. Writers read nothing else."""

from dataclasses import dataclass, field
from datetime import date

from cuprofiler.core.frozen import frozen
from cuprofiler.paper.figures.shapes import Figure

PAPER_SIZES = {"a4": (595.276, 841.89), "letter": (612.0, 792.0)}
"""Width and height in points."""

LEGIBLE = 7.5
"""The smallest letters of a figure, in points of usual print."""

ZOOM = 4 / 3
"""Large print: 14 points for 10.5."""


@frozen
class CheckItem:
    """One item: tick box, imperative, reasons, what was entered; `ask` is asked word for word."""

    id: str
    text: str
    why: str
    because: str
    evidence: str = ""
    done: bool = False
    owner: str = ""
    due: str = ""
    note: str = ""
    ask: tuple[str, ...] = ()


@frozen
class Section:
    """Items under a heading."""

    title: str
    items: tuple[CheckItem, ...]


@frozen
class Checklist:
    """One list: the core sections, then the further ones under a heading of their own."""

    id: str
    title: str
    subtitle: str
    verdict: str
    basis: str
    core: tuple[Section, ...]
    further: tuple[Section, ...] = ()
    further_title: str = ""
    progress: str = ""

    @property
    def items(self) -> tuple[CheckItem, ...]:
        """Every item, in print order."""
        return tuple(item for section in (*self.core, *self.further) for item in section.items)


@frozen
class Task:
    """Something to settle, with a box, and lines for owner and date."""

    id: str
    text: str
    owner: str = ""
    due: str = ""
    done: bool = False


Block = Figure | Task
"""What a sheet consists of: figures, tables and text, one below the other, and things to settle."""


@frozen
class Sheet:
    """Blocks below one another, on as many pages as they take; across the page if `across`.

    `gap` is the room between two of them, in points; `scale` how large they are drawn.
    """

    id: str
    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    across: bool = True
    gap: float = 16.0
    scale: float = 1.0


@frozen
class Labels:
    """The few words the writer needs itself, in the document's language."""

    done: str
    what: str
    owner: str
    due: str
    evidence: str
    reasons: str
    page: str
    done_field: str
    owner_field: str
    due_field: str
    evidence_field: str


@frozen
class Document:
    """A file to be written: one checklist or several.

    `language` is a BCP 47 code, `paper` a key of PAPER_SIZES, `large` the large print. `logo` is a
    PNG that stands over the first page of each part, `header` a line there. `day` is what the
    file gives as its date; `product` and `revision` tell which workspace's product it is about,
    after how many changes, so that it can come back.
    """

    title: str
    language: str
    checklists: tuple[Checklist, ...]
    labels: Labels
    footer: str
    paper: str = "a4"
    large: bool = False
    author: str = ""
    logo: bytes = b""
    sheets: tuple[Sheet, ...] = ()
    day: date = date(2000, 1, 1)
    header: str = ""
    product: str = ""
    revision: int = 0

    @property
    def zoom(self) -> float:
        """How much larger letters are than usual."""
        return ZOOM if self.large else 1.0


@dataclass(slots=True)
class Written:
    """What came of writing: pages, the first page of each list, characters without a glyph."""

    pages: int = 0
    first_pages: list[int] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
