"""From the records of a product to a profile file."""

import re
from typing import Any

from cuprofiler.core.kinds import bare
from cuprofiler.core.record import AS_PRODUCT, LOOSE, Described, Record, links
from cuprofiler.domain.answers import ABOUT_CLASS, MAY_BE_UNKNOWN, UNKNOWN, AnswerGroup
from cuprofiler.domain.profile import Profile, in_segment
from cuprofiler.domain.records import RECORD_TYPES
from cuprofiler.storage import profile_parts as parts

Part = dict[str, Any]


def from_profile(profile: Profile) -> Part:
    """Return a product as the content of a profile file. What was ticked stays in the workspace.

    The same product gives the same content, whatever the ids behind it are.
    """
    return _Writer(profile).whole()


class _Writer:
    """Gives short words to what is named by something."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._records: dict[type[Record], list[Any]] = {kind: [] for kind in RECORD_TYPES}
        for record in profile.records.values():
            self._records[type(record)].append(record)
        self._words: dict[str, str] = {}
        for kind in RECORD_TYPES:
            if kind.FILE is not None and kind.FILE.letter:
                for number, record in enumerate(self._as_filed(kind), start=1):
                    self._words[record.id] = f"{kind.FILE.letter}{number}"
        self._used: set[str] = set()
        self._named: list[tuple[Part, str]] = []

    def whole(self) -> Part:
        """Return everything, in the order of its kinds."""
        found: Part = {"format": "cuprofiler-profile", "version": 1}
        for kind in parts.first_kinds():
            assert kind.FILE is not None
            *folders, key = kind.FILE.path.split(".")
            inner = found
            for folder in folders:
                inner = inner.setdefault(folder, {})
            if value := self._value(kind, ""):
                inner[key] = value
        # Only now is it known which of them are named.
        for part, word in self._named:
            if word not in self._used:
                del part["id"]
        found.setdefault("user_classes", [])
        found.setdefault("decision_makers", [])
        return {key: part for key, part in found.items() if part != {}}

    def _in_order(self, kind: type[Record], parent: str = "") -> list[Any]:
        """Return the records of a kind, in one part or in all, in the founder's order."""
        records = self._records[kind]
        if parent and kind.FILE is not None:
            inside = kind.FILE.inside
            records = [record for record in records if getattr(record, inside) == parent]
        if not any(hasattr(record, "position") for record in records):
            return sorted(records, key=self._rank)
        return sorted(records, key=lambda record: (record.position, record.id))

    def _as_filed(self, kind: type[Record]) -> list[Any]:
        """Return the records of a kind as they follow one another in the file: those within
        another part, part by part.
        """
        found = self._in_order(kind)
        inside = kind.FILE.inside if kind.FILE is not None else ""
        if not inside:
            return found
        owners = [
            owner.id
            for each in RECORD_TYPES
            if each is not kind and self._records[each]
            for owner in self._in_order(each)
            if hasattr(owner, "id")
        ]
        place = {identity: number for number, identity in enumerate(owners)}
        return sorted(found, key=lambda record: place.get(getattr(record, inside), len(place)))

    def _rank(self, record: Any) -> list[Any]:
        """Return records in order: what has none of its own stands in that of what it names."""
        text = "\n".join(
            str(self._linked(field, getattr(record, field.name), note=False))
            for field in links(type(record))
        )
        return [int(part) if part.isdigit() else part for part in re.split(r"([0-9]+)", text)]

    def _value(self, kind: type[Record], parent: str) -> Any:
        """Return what stands under the key of a kind in one part."""
        records = self._in_order(kind, parent)
        if not parts.is_single(kind):
            return [self._part(record) for record in records]
        if records:
            return self._part(records[0])
        return self._children(kind, self._profile.product_id)

    def _part(self, record: Any) -> Part:
        kind = type(record)
        part: Part = {}
        if kind.FILE.letter:
            part["id"] = self._words[record.id]
            self._named.append((part, part["id"]))
        for entry in parts.entries(kind):
            value = getattr(record, entry.field.name)
            if entry.field.is_link:
                value, default = self._linked(entry.field, value), ""
            else:
                default = entry.default
            if AS_PRODUCT in entry.field.marks:
                default = getattr(self._profile.product, entry.field.name)
            if entry.always or (value != default and value not in (None, "", [])):
                part[entry.key] = "" if value is None else parts.plain(value)
        identity = getattr(record, "id", "") or self._profile.product_id
        for group in parts.groups_of(kind):
            part.update(self._answers(group, identity))
        if kind.key.kind == "segment" and (here := self._here(identity)):
            part[parts.HERE] = here
        part.update(self._children(kind, identity))
        return part

    def _children(self, kind: type[Record], identity: str) -> Part:
        found = {}
        for child in parts.children(kind):
            inside = child.FILE is not None and child.FILE.inside
            if value := self._value(child, identity if inside else ""):
                found[parts.list_key(child)] = value
        return found

    def _linked(self, field: Described, value: Any, *, note: bool = True) -> Any:
        if LOOSE in field.marks:
            return ":".join(self._word(each, note=note) or each for each in value.split(":"))
        if isinstance(value, tuple):
            words = (self._word(each, note=note) for each in value)
            return [word for word in words if word]
        return self._word(value, note=note) if value else ""

    def _word(self, identity: str, *, note: bool) -> str:
        word = self._words.get(identity, "")
        if note:
            self._used.add(word)
        return word

    def _answers(self, group: AnswerGroup, subject: str) -> Part:
        answers, sure = {}, {}
        for name, annotation in group.questions.items():
            answer = self._profile.answer(subject, name)
            if answer is None or not (group.key or _fits(annotation, answer.value)):
                continue
            unknown = answer.value == UNKNOWN and name in MAY_BE_UNKNOWN
            value = "" if unknown else answer.value
            answers[name] = int(value) if bare(annotation) is int else value
            if answer.basis is not None:
                sure[name] = str(answer.basis)
        if not group.key:
            basis = {group.basis: next(iter(sure.values()))} if group.basis and sure else {}
            return answers | basis
        found: Part = {group.key: answers} if answers or group.always else {}
        return found | ({group.basis: sure} if group.basis and sure else {})

    def _here(self, segment_id: str) -> list[Part]:
        found = []
        for each in self._profile.user_classes:
            answers = self._answers(ABOUT_CLASS, in_segment(each.id, segment_id))
            if answers[ABOUT_CLASS.key]:
                found.append({"user_class": self._word(each.id, note=True), **answers})
        return found


def _fits(annotation: Any, value: str) -> bool:
    """Return a figure that is none was never meant for the file."""
    return bare(annotation) is not int or value.isdigit()
