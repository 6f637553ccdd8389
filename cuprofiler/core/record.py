"""How a record describes itself: what identifies it, what it belongs to, what it points to.

A record is a frozen dataclass. Its `key` is an `Identity`; the annotations of its fields tell
their kind (`kinds`), their bounds, and whether they name others or hold the founder's own words.
From this one description come tables, profile files and their schema, checks, removal, job titles
in the place of names, and erasure.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from operator import attrgetter
from typing import Annotated, Any, ClassVar, Self, TypeVar, overload

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import Kind, kind_of, marks_of

Key = tuple[str, ...]
"""Kind and identity: two records with the same key are two states of the same fact."""


class Identity:
    """The key of a record: the kind of record, and the fields that tell one from another."""

    __slots__ = ("_values", "fields", "kind")

    def __init__(self, kind: str, *names: str) -> None:
        self.kind = kind
        self.fields = names
        # For one name it gives the value alone, for several all of them.
        self._values: Callable[[object], Any] = attrgetter(*names)

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: object, owner: type) -> Key: ...
    def __get__(self, record: object | None, owner: type) -> "Self | Key":
        """Return the key of a record; of its class, what makes keys."""
        if record is None:
            return self
        values = self._values(record)
        return (self.kind, values) if len(self.fields) == 1 else (self.kind, *values)


@frozen
class Place:
    """Where profile files keep records of a kind: a path of keys.

    `inside` is the field that names the record whose part holds this one; the path begins there.
    `letter` begins the words by which other parts name it.
    """

    path: str
    inside: str = ""
    letter: str = ""


AS_IT_IS: Any = object()
"""An emptied field stays as it is."""


class Asked:
    """How a form asks for a field. Its words are translated where they are shown.

    `label` names it; `question` asks for it in a short interview; `hint` stands in the empty
    field. `input` is the kind of input where the field's own kind does not tell it. `empty` is the
    choice for nothing; `yes` and `no` are those of a plain question. `cleared` is the value of an
    emptied field, its default if it is not given.
    """

    __slots__ = ("cleared", "empty", "hint", "input", "label", "no", "question", "yes")

    def __init__(
        self,
        label: str,
        question: str,
        *,
        hint: str = "",
        input: str = "",
        empty: str = "",
        yes: str = "",
        no: str = "",
        cleared: object = MISSING,
    ) -> None:
        self.label, self.question, self.hint, self.input = label, question, hint, input
        self.empty, self.yes, self.no, self.cleared = empty, yes, no, cleared


@frozen
class Record:
    """The base of every record.

    `MOST` is how many of its kind a product may have, 0 for any number: far more than anybody
    enters, few enough that every page still opens at once. `SINGULAR` and `PLURAL` name one of them
    and many; they are translated where they are shown. `FILE` is their place in profile files, if
    they have one. `FORM` is what a form asks for, in its order: fields, and questions answered
    about it.
    """

    key: ClassVar[Identity] = Identity("", "id")
    MOST: ClassVar[int] = 0
    SINGULAR: ClassVar[str] = ""
    PLURAL: ClassVar[str] = ""
    FILE: ClassVar[Place | None] = None
    FORM: ClassVar[Mapping[str, Asked]] = {}


def kind_named(kinds: Iterable[type[Record]], name: str) -> type[Record]:
    """Return the kind of record whose keys begin with a name; raises StopIteration if none is."""
    return next(kind for kind in kinds if kind.key.kind == name)


def product_of(record: Record) -> str:
    """Return the id of the product that a record belongs to; of a product, its own."""
    return str(getattr(record, "product_id", "") or getattr(record, "id", ""))


OWNER = "owner"
REFERENCE = "reference"

Owner = Annotated[str, OWNER]
"""Names what the record belongs to: it goes when one of them goes.

It may name several, joined by "@" or ":".
"""

Reference = Annotated[str, REFERENCE]
"""Points to another record, and is emptied when that goes."""

References = Annotated[tuple[str, ...], REFERENCE]
"""Points to several others; those that go are left out."""


class Names:
    """The kinds of record that a link may name."""

    __slots__ = ("kinds",)

    def __init__(self, *kinds: str) -> None:
        self.kinds = kinds


class Filed:
    """How profile files call a field, and its default there if it is not the record's."""

    __slots__ = ("default", "name")

    def __init__(self, name: str = "", default: object = MISSING) -> None:
        self.name, self.default = name, default


class Stored:
    """What a field's column is called, where the field has got a better name since."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


UNFILED = "unfiled"
"""Profile files do not have it."""

ALWAYS = "always"
"""Profile files have it even where it is empty."""

AS_PRODUCT = "as the product"
"""Profile files leave it out where it is the same as the product's."""

LOOSE = "loose"
"""A link that may hold other words among the ids."""

Mark = TypeVar("Mark")


@frozen
class Described:
    """What is known of a field by its annotation."""

    name: str
    annotation: Any
    kind: Kind
    default: Any
    marks: tuple[object, ...]

    def mark(self, of: type[Mark]) -> Mark | None:
        """Return its mark of a class, None if there is none."""
        return next((mark for mark in self.marks if isinstance(mark, of)), None)

    @property
    def column(self) -> str:
        """The column that has it in a table."""
        stored = self.mark(Stored)
        return stored.name if stored is not None else self.name

    @property
    def is_link(self) -> bool:
        """Whether it names other records."""
        return OWNER in self.marks or REFERENCE in self.marks


_described: dict[object, tuple[Described, ...]] = {}
_marked: dict[tuple[object, object], tuple[str, ...]] = {}


def described(record: type[Any]) -> tuple[Described, ...]:
    """Return the fields of a record in their order."""
    known = _described.get(record)
    if known is None:
        known = _described[record] = tuple(
            Described(each.name, each.type, kind_of(each.type), each.default, marks_of(each.type))
            for each in fields(record)
        )
    return known


def marked(record: type[Any], mark: object) -> tuple[str, ...]:
    """Return the fields of a record that carry a mark, in their order."""
    known = _marked.get((record, mark))
    if known is None:
        known = _marked[record, mark] = tuple(
            each.name for each in described(record) if mark in each.marks
        )
    return known


def links(record: type[Any]) -> Iterator[Described]:
    """Return the fields that name other records, but for the product."""
    return (field for field in described(record) if field.is_link and field.name != "product_id")


def ids_in(text: str) -> tuple[str, ...]:
    """Return the ids that a reference consists of."""
    return tuple(text.replace("@", ":").split(":"))
