"""The structure of a tagged PDF: what each piece of a page is, as a tree written bit by bit."""

from cuprofiler.paper.pdf.file import PdfFile, array, refer, string
from cuprofiler.paper.pdf.fonts import clean

LASTING = frozenset({"Document", "Sect", "L", "Table", "TBody"})
"""Tags that go on over the pages. Any other is complete with its page, unless it says it lasts."""


class Element:
    """A structure element: a tag of PDF 1.7 (H1, P, L, LI …) with its children.

    `said` is its alternative text; `entries` are further ones as they stand in the file.
    """

    __slots__ = ("_entries", "_kids", "_page", "lasts", "number", "tag", "tree")

    def __init__(
        self,
        tag: str,
        parent: "Element | Structure",
        said: str | None = None,
        entries: bytes = b"",
        *,
        lasts: bool = False,
    ) -> None:
        tree: Structure = parent if isinstance(parent, Structure) else parent.tree
        self.tag = tag
        self.tree: Structure = tree
        self.lasts = lasts or tag in LASTING
        self.number = tree.file.number()
        self._kids: list[bytes] | None = []
        self._page = 0
        self._entries = b"/S/%s/P %d 0 R%s" % (tag.encode(), parent.number, entries)
        if said is not None:
            self._entries += b"/Alt" + string(clean(said))
        parent.add(refer(self.number))
        tree.opened(self)

    def add(self, kid: bytes) -> None:
        """Add a child as it stands in the file."""
        assert self._kids is not None, f"{self.tag} is on an earlier page, and closed"
        self._kids.append(kid)

    def mark(self, page: int, number: int) -> None:
        """Say that marked content of a page belongs to it."""
        if not self._page:
            self._page = page
        same = page == self._page
        self.add(b"%d" % number if same else b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (page, number))

    def hold(self, page: int, thing: int) -> None:
        """Say that an object of a page, such as a field, belongs to it."""
        self.add(b"<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>" % (thing, page))

    def close(self) -> None:
        """Hand it to the file; nothing more can be added."""
        kids = self._kids or []
        self._kids = None
        page = b"/Pg %d 0 R" % self._page if self._page else b""
        held = b"/K" + array(kids) if kids else b""
        self.tree.file.put(self.number, b"<</Type/StructElem%s%s%s>>" % (self._entries, page, held))


class Structure:
    """The tree's root, and which element each piece of marked content belongs to."""

    def __init__(self, file: PdfFile) -> None:
        self.file = file
        self.number = file.number()
        self._top: list[bytes] = []
        self._open: list[Element] = []
        self._parents: list[tuple[int, bytes]] = []
        self._of_page: list[bytes] = []
        self._next_key = 0

    def add(self, kid: bytes) -> None:
        """Add the topmost element."""
        self._top.append(kid)

    def opened(self, element: Element) -> None:
        """Remember an element until its page, or the document, is complete."""
        self._open.append(element)

    def mark(self, element: Element, page: int) -> int:
        """Return the number of the next piece of marked content of the page."""
        number = len(self._of_page)
        element.mark(page, number)
        self._of_page.append(refer(element.number))
        return number

    def field_key(self, element: Element) -> int:
        """Return the key under which a field finds its element."""
        key = self._next_key
        self._next_key += 1
        self._parents.append((key, refer(element.number)))
        return key

    def end_page(self) -> int:
        """Close what is complete with the page; return the page's key."""
        key = self._next_key
        self._next_key += 1
        self._parents.append((key, refer(self.file.put_new(array(self._of_page)))))
        self._of_page = []
        lasting = []
        for element in self._open:
            if element.lasts:
                lasting.append(element)
            else:
                element.close()
        self._open = lasting
        return key

    def finish(self) -> None:
        """Write the rest of the tree."""
        for element in self._open:
            element.close()
        numbers = [b"%d %s" % each for each in sorted(self._parents)]
        parents = self.file.put_new(b"<</Nums%s>>" % array(numbers))
        self.file.put(
            self.number,
            b"<</Type/StructTreeRoot/K%s/ParentTree %d 0 R/ParentTreeNextKey %d>>"
            % (array(self._top), parents, self._next_key),
        )
