"""From a profile file to the records of a product."""

from collections.abc import Callable, Iterator
from dataclasses import MISSING
from typing import Any

from cuprofiler.core.kinds import bare
from cuprofiler.core.record import (
    AS_PRODUCT,
    LOOSE,
    OWNER,
    Described,
    Key,
    Names,
    Record,
    described,
)
from cuprofiler.domain.answers import ABOUT_CLASS, MAY_BE_UNKNOWN, UNKNOWN, AnswerGroup
from cuprofiler.domain.profile import in_segment
from cuprofiler.domain.records import Answer, Product
from cuprofiler.storage import profile_parts as parts


class UnknownRefError(ValueError):
    """A part names another by an id that is not in the file, or an id is there twice."""

    def __init__(self, key: str, ref: str) -> None:
        super().__init__(f"{key}: {ref}")
        self.key, self.ref = key, ref


class _Found:
    """A part of the file with what its record will be."""

    def __init__(
        self, kind: type[Record], part: Any, place: str, parent: str, number: int, identity: str
    ) -> None:
        self.kind, self.part, self.place = kind, part, place
        self.parent, self.number, self.identity = parent, number, identity


def to_records(file: Any, new_id: Callable[[], str], version: int) -> tuple[Record, ...]:
    """Return the records of a profile file. `new_id` gives an unused id at each call.

    Raises UnknownRefError if a part names what is not there.
    """
    return tuple(_Reader(file, new_id, version).records.values())


class _Reader:
    """Gives every part an id of the workspace, and finds it again by its word in the file."""

    def __init__(self, file: Any, new_id: Callable[[], str], version: int) -> None:
        self._new_id, self._file, self._version = new_id, file, version
        self._known: dict[str, tuple[str, str]] = {}
        self.records: dict[Key, Record] = {}
        self._own = new_id()
        # All parts get their ids first: any may name any.
        for found in list(self._walk(parts.profile_type(), file, "", "")):
            self._read(found)

    def _walk(self, owner: Any, part: Any, place: str, parent: str) -> Iterator[_Found]:
        """Yield every part below one; `owner` is the kind of record that it is, or the file."""
        for kind in _kinds_in(owner):
            keys = kind.FILE.path.split(".") if kind.FILE else []
            if not isinstance(owner, type) or not issubclass(owner, Record):
                value, where = _at(part, keys), ".".join(keys)
            else:
                value, where = getattr(part, keys[-1]), f"{place}.{keys[-1]}"
            several = value if isinstance(value, tuple) else (value,)
            for number, each in enumerate(several):
                spot = f"{where}[{number}]" if isinstance(value, tuple) and not parent else where
                found = _Found(kind, each, spot, parent, number, self._identity(kind, each, spot))
                yield found
                yield from self._walk(kind, each, spot, found.identity)

    def _identity(self, kind: type[Record], part: Any, place: str) -> str:
        if kind is Product:
            return self._own
        if "id" not in kind.key.fields:
            return ""
        identity = self._new_id()
        word = getattr(part, "id", "")
        if word:
            if word in self._known:
                raise UnknownRefError(f"{place}.id", word)
            self._known[word] = (identity, kind.key.kind)
        return identity

    def _read(self, found: _Found) -> None:
        kind: Any = found.kind
        part = found.part
        values: dict[str, Any] = {}
        names = {field.name for field in described(kind)}
        if "id" in names:
            values["id"] = found.identity
        if "product_id" in names:
            values["product_id"] = self._own
        if "position" in names and kind is not Product:
            values["position"] = found.number
        if "questions_version" in names:
            values["questions_version"] = self._version
        if kind.FILE is not None and kind.FILE.inside:
            values[kind.FILE.inside] = found.parent
        word = ""
        for entry in parts.entries(kind):
            value, where = getattr(part, entry.key), f"{found.place}.{entry.key}"
            if entry.field.is_link:
                values[entry.field.name] = self._linked(entry.field, value, where)
                if entry.field.name in kind.key.fields:
                    word, found.place = value, where
                    if values[entry.field.name] == found.parent:
                        raise UnknownRefError(where, value)
            elif AS_PRODUCT in entry.field.marks and value is None:
                values[entry.field.name] = getattr(self._file.product, entry.key)
            else:
                values[entry.field.name] = parts.taken(entry.field.annotation, value)
        record = kind(**values)
        if hasattr(record, "in_order"):
            record = record.in_order()
        # Of what there is one to a product, the usual one is not kept.
        if kind.key.fields != ("product_id",) or record != kind(product_id=self._own):
            self._add(record, found.place, word)
        for group in parts.groups_of(kind):
            self._answers(group, part, found.identity)
        for here in getattr(part, parts.HERE, ()) if kind.key.kind == "segment" else ():
            where = f"{found.place}.{parts.HERE}.user_class"
            owner = self._find(here.user_class, where, ("user_class",), needed=True)
            self._answers(ABOUT_CLASS, here, in_segment(owner, found.identity))

    def _add(self, record: Record, place: str, word: str) -> None:
        """Keep a record; raises if the same thing was said already."""
        if record.key in self.records:
            raise UnknownRefError(place, word)
        self.records[record.key] = record

    def _linked(self, field: Described, value: Any, place: str) -> Any:
        if LOOSE in field.marks:
            return ":".join(self._known.get(each, (each, ""))[0] for each in value.split(":"))
        names = field.mark(Names)
        kinds = names.kinds if names else ()
        if isinstance(value, tuple):
            found = (self._find(word, place, kinds, needed=True) for word in value)
            return tuple(dict.fromkeys(found))
        needed = OWNER in field.marks and field.default is MISSING
        return self._find(value, place, kinds, needed=needed)

    def _find(self, word: str, place: str, kinds: tuple[str, ...], *, needed: bool) -> str:
        """Return the id behind a word, which must stand for a part of these kinds."""
        if not word and not needed:
            return ""
        identity, kind = self._known.get(word, ("", ""))
        if not identity or kind not in kinds:
            raise UnknownRefError(place, word)
        return identity

    def _answers(self, group: AnswerGroup, part: Any, subject: str) -> None:
        answers = getattr(part, group.key) if group.key else part
        sure = getattr(part, group.basis) if group.basis else None
        for name, annotation in group.questions.items():
            value = getattr(answers, name)
            if value is None:
                continue
            if value == "" and name in MAY_BE_UNKNOWN:
                value = UNKNOWN
            basis = getattr(sure, name) if group.key and sure is not None else sure
            text = str(parts.plain(value)) if bare(annotation) is not str else value
            self._add(Answer(self._own, subject, name, text, basis), name, text)


def _kinds_in(owner: Any) -> tuple[type[Record], ...]:
    if isinstance(owner, type) and issubclass(owner, Record):
        return parts.children(owner)
    return parts.first_kinds()


def _at(part: Any, keys: list[str]) -> Any:
    for key in keys:
        part = getattr(part, key)
    return part
