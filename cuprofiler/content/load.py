"""Read `resources/content/*.toml` into frozen objects; a fault stops with file and id."""

from collections.abc import Iterator, Set
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cuprofiler.domain.codes import CLASS_CODES, Proficiency, Type
from cuprofiler.domain.facts import ASKED, FACT_TOKENS
from cuprofiler.domain.questions import KINDS, Option, Question, Questionnaire
from cuprofiler.domain.trigger import CONDITIONS, TOKENS, TriggerError, parse
from cuprofiler.resources import CONTENT, ContentError, read_toml
from cuprofiler.subjects.checklists.rules.checklists import LISTS, Item

if TYPE_CHECKING:
    from cuprofiler.subjects.discovery.rules.reading import TalkWords
    from cuprofiler.subjects.loyalty.rules.reading import SurveyWords
    from cuprofiler.subjects.people.rules.contacts import ContactWords
    from cuprofiler.subjects.price.rules.reading import PriceListWords

Table = dict[str, Any]


class Advice(NamedTuple):
    """One thing to do first: the list it is on, what, and why."""

    list: str
    title: str
    why: str


class TypeWords(NamedTuple):
    """A type of relationship in words. `seats` is its singular and plural line.

    `named` is the headline where whoever is {payer} is known by name, `by_kind` where {payer} is a
    kind of user, `picks` where the users pick and somebody else pays, `apart` where they are no
    staff of the payer's; the usual one if empty. `steps_apart` are the steps then.
    """

    name: str
    term: str
    headline: str
    meaning: str
    customer: str
    seats: tuple[str, str]
    steps: tuple[Advice, ...]
    named: str = ""
    by_kind: str = ""
    picks: str = ""
    apart: str = ""
    steps_apart: tuple[Advice, ...] = ()


class ListWords(NamedTuple):
    """A checklist's title, purpose and sections (id to title)."""

    id: str
    title: str
    purpose: str
    sections: dict[str, str]


class Bank(NamedTuple):
    """The ten checklists and their items."""

    lists: dict[str, ListWords]
    items: tuple[Item, ...]

    def of(self, list_id: str) -> tuple[Item, ...]:
        """Return the items of one list."""
        return tuple(item for item in self.items if item.list == list_id)


class Content:
    """All content; the item bank is read when first asked for, as the start does not need it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.questions = _questionnaire(folder / "questions.toml")
        self.types, reasons, self.flags = _types(folder / "types.toml")
        self.reasons = reasons | _fact_reasons(folder / "questions.toml")

    @cached_property
    def talks(self) -> "TalkWords":
        """How lists of talks are read."""
        from cuprofiler.content.talks import talk_words  # late: no first page needs them

        return talk_words(self._folder / "talks.toml")

    @cached_property
    def _answers(self) -> "tuple[PriceListWords, SurveyWords]":
        from cuprofiler.content.answers import answer_words  # late: no first page needs them

        return answer_words(self._folder / "answers.toml")

    @property
    def price_lists(self) -> "PriceListWords":
        """How lists of four-price answers are read."""
        return self._answers[0]

    @property
    def surveys(self) -> "SurveyWords":
        """How exports of surveys are read."""
        return self._answers[1]

    @cached_property
    def contacts(self) -> "ContactWords":
        """How lists of people are read."""
        from cuprofiler.content.contacts import contact_words  # late: no first page needs them

        return contact_words(self._folder / "contacts.toml")

    @cached_property
    def bank(self) -> Bank:
        """The checklist bank."""
        return _bank(self._folder / "items")


def load_content(folder: Path | None = None) -> Content:
    """Read the content; raises ContentError with file and id if anything is wrong."""
    return Content(folder or CONTENT)


def _need(path: Path, table: Table, key: str, owner: str) -> Any:
    if key not in table:
        raise ContentError(f"{path.name}: {owner} has no “{key}”")
    return table[key]


def _only(path: Path, table: Table, known: Set[str], owner: str) -> None:
    """Refuse what nothing would read: a slip of the pen loses words silently."""
    surplus = set(table) - known
    if surplus:
        raise ContentError(f"{path.name}: {owner}: “{min(surplus)}” is not known")


_YES_NO = (("yes", "Yes"), ("no", "No"))


def _questionnaire(path: Path) -> Questionnaire:
    data = read_toml(path)
    _only(path, data, {"version", "chapters", "questions"}, "the file")
    chapters = tuple(_titled(path, data, "chapters"))
    known = {chapter for chapter, _ in chapters}
    questions: list[Question] = []
    for table in data.get("questions", ()):
        question = _question(path, table)
        if question.chapter not in known:
            raise ContentError(f"{path.name}: {question.id} is in no known chapter")
        if any(question.id == other.id for other in questions):
            raise ContentError(f"{path.name}: {question.id} is there twice")
        questions.append(question)
    ids = {question.id for question in questions}
    missing, surplus = ASKED - ids, ids - ASKED
    if missing:
        raise ContentError(f"{path.name}: {min(missing)} is missing")
    if surplus:
        raise ContentError(f"{path.name}: {min(surplus)} is never asked")
    return Questionnaire(int(data["version"]), chapters, tuple(questions))


def _fact_reasons(path: Path) -> dict[str, str]:
    """Return why an item is there that a fact calls for, by the token of the fact."""
    return {
        str(table["token"]): str(_need(path, table, "reason", str(table["id"])))
        for table in read_toml(path)["questions"]
        if "token" in table
    }


def _titled(path: Path, data: Table, name: str) -> Iterator[tuple[str, str]]:
    """Yield id and title of each chapter or section."""
    for entry in data.get(name, ()):
        owner = str(entry.get("id", f"one of the {name}"))
        _only(path, entry, {"id", "title"}, owner)
        yield _need(path, entry, "id", owner), _need(path, entry, "title", owner)


_QUESTION = {*Question._fields, "yes", "no"}
_OPTION = {"code", "title", "detail", "said", "if"}
_TYPE = {"code", *TypeWords._fields}
_LIST = {"id", "title", "purpose", "sections", "items"}
_ITEM = {"id", "section", "text", "why", "when", "core", "evidence", "others", "unless", "ask"}


def _question(path: Path, table: Table) -> Question:
    owner = str(table.get("id", "a question"))
    calls = {"token", "reason"} if table.get("chapter") == "facts" else set()
    _only(path, table, _QUESTION | calls, owner)
    kind = _need(path, table, "kind", owner)
    if kind not in KINDS:
        raise ContentError(f"{path.name}: {owner} has the unknown kind “{kind}”")
    words = {
        key: str(table[key])
        for key in (
            "example_title",
            "example",
            "ask",
            "find_out",
            "label",
            "placeholder",
            "second_label",
            "second_placeholder",
        )
        if key in table
    }
    return Question(
        id=_need(path, table, "id", owner),
        chapter=_need(path, table, "chapter", owner),
        kind=kind,
        short=_need(path, table, "short", owner),
        title=_need(path, table, "title", owner),
        why=_need(path, table, "why", owner),
        options=tuple(_options(path, table, owner)),
        unknown=table.get("unknown", True),
        **words,
    )


def _options(path: Path, table: Table, owner: str) -> Iterator[Option]:
    entries = table.get("options", ())
    if entries == "yes_no":
        for code, word in _YES_NO:
            yield Option(code, word, str(_need(path, table, code, owner)), word)
        return
    every: dict[str, type[StrEnum]] = {"proficiency": Proficiency, **CLASS_CODES}
    codes = every.get(owner)
    for entry in entries:
        code = _need(path, entry, "code", owner)
        _only(path, entry, _OPTION, f"{owner}.{code}")
        if codes is not None and code not in set(codes):
            raise ContentError(f"{path.name}: {owner} has the unknown answer “{code}”")
        yield Option(
            code,
            _need(path, entry, "title", f"{owner}.{code}"),
            _need(path, entry, "detail", f"{owner}.{code}"),
            _need(path, entry, "said", f"{owner}.{code}"),
            entry.get("if", ""),
        )
    lacking = set(codes or ()) - {entry["code"] for entry in entries} - {"unknown"}
    if lacking:
        raise ContentError(f"{path.name}: {owner} lacks the answer “{min(lacking)}”")


def _types(path: Path) -> tuple[dict[Type, TypeWords], dict[str, str], dict[str, str]]:
    data = read_toml(path)
    _only(path, data, {"types", "reasons", "flags"}, "the file")
    found: dict[Type, TypeWords] = {}
    for table in data.get("types", ()):
        owner = str(table.get("code", "a type"))
        if owner not in set(Type):
            raise ContentError(f"{path.name}: {owner} is no known type")
        _only(path, table, _TYPE, owner)
        seats = table.get("seats", ("", ""))
        words = {
            key: str(_need(path, table, key, owner))
            for key in ("name", "term", "headline", "meaning", "customer")
        }
        found[Type(owner)] = TypeWords(
            **words,
            **{key: str(table.get(key, "")) for key in ("named", "by_kind", "picks", "apart")},
            seats=(seats[0], seats[1]),
            steps=tuple(Advice(*step) for step in table.get("steps", ())),
            steps_apart=tuple(Advice(*step) for step in table.get("steps_apart", ())),
        )
    missing = set(Type) - set(found)
    if missing:
        raise ContentError(f"{path.name}: {min(missing)} is missing")
    rules = TOKENS - set(FACT_TOKENS.values())
    _only(path, data.get("reasons", {}), rules, "reasons")
    unexplained = rules - CONDITIONS - set(data.get("reasons", {}))
    if unexplained:
        raise ContentError(f"{path.name}: no reason for {min(unexplained)}")
    return found, dict(data["reasons"]), dict(data["flags"])


def _bank(folder: Path) -> Bank:
    lists: dict[str, ListWords] = {}
    items: list[Item] = []
    seen: set[str] = set()
    for list_id in LISTS:
        path = folder / f"{list_id}.toml"
        data = read_toml(path)
        _only(path, data, _LIST, "the file")
        sections = dict(_titled(path, data, "sections"))
        lists[list_id] = ListWords(list_id, data["title"], data["purpose"], sections)
        for table in data["items"]:
            item = _item(path, list_id, table, sections)
            if item.id in seen:
                raise ContentError(f"{path.name}: {item.id} is there twice")
            seen.add(item.id)
            items.append(item)
    for item in items:
        for other in item.unless:
            if other not in seen:
                raise ContentError(f"{item.list}.toml: {item.id}: there is no item {other}")
    return Bank(lists, tuple(items))


def _item(path: Path, list_id: str, table: Table, sections: dict[str, str]) -> Item:
    owner = str(table.get("id", "an item"))
    _only(path, table, _ITEM, owner)
    section = _need(path, table, "section", owner)
    if section not in sections:
        raise ContentError(f"{path.name}: {owner} is in the unknown section “{section}”")
    try:
        trigger = parse(_need(path, table, "when", owner))
    except TriggerError as error:
        raise ContentError(f"{path.name}: {owner}: {error}") from error
    return Item(
        owner,
        list_id,
        section,
        _need(path, table, "text", owner),
        _need(path, table, "why", owner),
        trigger,
        bool(table.get("core", False)),
        str(table.get("evidence", "")),
        tuple(_others(path, owner, table.get("others", ()))),
        tuple(map(str, table.get("unless", ()))),
        tuple(map(str, table.get("ask", ()))),
    )


def _others(path: Path, owner: str, given: Any) -> Iterator[tuple[str, str, str]]:
    """Yield other words for a token; a token that is none is a slip."""
    for token, text, why in given:
        if token not in TOKENS:
            raise ContentError(f"{path.name}: {owner}: {token} is no token")
        yield token, text, why
