"""Records as the rows of a table that is typed in, as in a spreadsheet; blocks pasted into it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cuprofiler.core.changes import Change
from cuprofiler.core.record import Key
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.services.checks import InvalidChangeError, check_record
from cuprofiler.services.fields import Field
from cuprofiler.services.forms import form_of
from cuprofiler.services.typed import CHOSEN, WrongTextError, text_of, value_of

Begin = Callable[[Profile, str], Change]
"""Adds a record to a group, such as a cost to a way; it is the first that the change is about."""

MOST = 1_000
"""So many lines are taken from a block at most."""


@dataclass(frozen=True)
class Row:
    """A row: the record of a key, or without one the head of a group or the place of a new one."""

    group: str
    key: Key | None = None
    name: str = ""
    """Of a head."""
    result: str = ""
    """What comes out of it, shown in the last column."""
    said: tuple[tuple[str, str], ...] = ()
    """Fields that are read as something else than what is typed: year 0 as the start."""

    @property
    def is_head(self) -> bool:
        """Whether it heads the rows below it."""
        return self.key is None and bool(self.name)

    @property
    def is_new(self) -> bool:
        """Whether a new record is begun by typing here."""
        return self.key is None and not self.name


def fields_in(profile: Profile, row: Row) -> dict[str, Field]:
    """Return what can be typed in a row, by the names of the fields."""
    return {} if row.key is None else {field.id: field for field in form_of(profile, row.key)}


def block_of(text: str) -> list[list[str]]:
    """Return the cells of a block as spreadsheets put it on the clipboard."""
    import csv
    import io

    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if text.count('"') % 2:
        # A mark that is never closed is no mark: it would swallow the lines that follow.
        return [line.split("\t") for line in text.split("\n")]
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
        return [row or [""] for row in rows]
    except csv.Error:
        return [line.split("\t") for line in text.split("\n")]


def copied(profile: Profile, rows: Sequence[Row], names: Sequence[str]) -> str:
    """Return rows as a block that a spreadsheet takes; those of one group, as they are pasted."""
    import csv
    import io

    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter="\t", lineterminator="\n")
    own = [row for row in rows if row.key is not None]
    for row in own:
        if row.group != own[0].group:
            break
        fields = fields_in(profile, row)
        cells = [
            text_of(fields[name], fields[name].read(profile)) if name in fields else ""
            for name in names
        ]
        writer.writerow(" ".join(cell.split()) for cell in cells)
    return made.getvalue().removesuffix("\n")


def typed(profile: Profile, row: Row, name: str, text: str, begin: Begin) -> Change:
    """Return the change that typing into a cell makes; in the place of a new record it begins one.

    Raises WrongTextError for what can't stand there.
    """
    if row.is_new:
        return _filled(profile, begin(profile, row.group), {name: text})
    return _set(profile, row.key or (), {name: text})


def pasted(
    profile: Profile,
    rows: Sequence[Row],
    at: tuple[int, int],
    names: Sequence[str],
    block: Sequence[Sequence[str]],
    begin: Begin,
) -> Change:
    """Return what a block changes, its first cell being put at a row and a column.

    What reaches below the rows of the group begins new records there. Raises WrongTextError, with
    the line of the block, for the first cell that can't be taken: then nothing is.
    """
    if len(block) > MOST:
        raise WrongTextError(
            _("These are {count} lines. Paste {most} at a time.").format(
                count=len(block), most=MOST
            )
        )
    group = rows[at[0]].group
    targets = [row for row in rows[at[0] :] if row.group == group and row.key is not None]
    whole, cells = Change("", ()), 0
    for number, line in enumerate(block):
        wanted = dict(zip(names[at[1] :], line, strict=False))
        if number >= len(targets) and not any(text.strip() for text in wanted.values()):
            continue
        try:
            if number < len(targets):
                change = _set(profile, targets[number].key or (), wanted)
            else:
                change = _filled(profile, begin(profile, group), wanted)
        except WrongTextError as error:
            raise WrongTextError(
                _("Line {number}: {problem} Nothing was taken.").format(
                    number=number + 1, problem=str(error)
                )
            ) from None
        profile = profile.after(change)
        whole = whole.then(change) if whole.edits else change
        cells += len(wanted)
    label = ngettext("{count} cell pasted", "{count} cells pasted", cells).format(count=cells)
    return Change(label, whole.edits)


def emptied(profile: Profile, rows: Sequence[Row], names: Sequence[str]) -> Change:
    """Return the change that clears cells; those that are needed, or chosen, stay as they are."""
    whole, cells = Change("", ()), 0
    for row in rows:
        for name, field in fields_in(profile, row).items():
            if name not in names or name == "name" or field.kind in CHOSEN:
                continue
            change = field.write(profile, None)
            if change.edits:
                profile = profile.after(change)
                whole = whole.then(change) if whole.edits else change
                cells += 1
    label = ngettext("{count} cell cleared", "{count} cells cleared", cells).format(count=cells)
    return Change(label, whole.edits)


def _filled(profile: Profile, change: Change, wanted: dict[str, str]) -> Change:
    """Return a new record with what is typed of it, as one step."""
    further = _set(profile.after(change), change.edits[0].key, wanted)
    return Change(change.label, change.then(further).edits)


def _set(profile: Profile, key: Key, wanted: dict[str, str]) -> Change:
    """Return what typing these texts into the fields of a record changes.

    A field may only be asked once another has its answer: those that are not there yet are tried
    again after the others.
    """
    whole, last = Change("", ()), ""
    left = dict(wanted)
    while left:
        fields = {field.id: field for field in form_of(profile, key)}
        ready = [name for name in left if name in fields]
        if not ready:
            _refuse_idle(left)
            break
        for name in ready:
            change = _typed(profile, fields[name], left.pop(name))
            if change.edits:
                profile = profile.after(change)
                whole, last = (whole.then(change) if whole.edits else change), change.label
    return Change(last, whole.edits)


def _typed(profile: Profile, field: Field, text: str) -> Change:
    """Return what typing a text into a field changes; nothing if it stands there."""
    if text.strip() == text_of(field, field.read(profile)):
        return Change("", ())
    change = field.write(profile, value_of(field, text))
    try:
        for edit in change.edits:
            if edit.after is not None:
                check_record(edit.after)
    except InvalidChangeError as error:
        raise WrongTextError(str(error)) from None
    return change


def _refuse_idle(left: dict[str, str]) -> None:
    """Refuse texts for cells in which there is nothing to say; empty ones are no matter."""
    text = next((text for text in left.values() if text.strip(" \t-–—")), "")
    if text:
        raise WrongTextError(_("“{text}” has no place in this line.").format(text=text[:40]))
