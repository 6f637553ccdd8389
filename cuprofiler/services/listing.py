"""Lists that are brought in from a file: how each is read, shown, added, and the words for it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from cuprofiler.content import Content
from cuprofiler.core.changes import Change, NewId
from cuprofiler.core.columns import MOST_ROWS, Reading
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_number, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.text_files import read_text


class ListLine(NamedTuple):
    """A row of a list as it is shown; `wrong` says why it can't be taken, empty if it can.

    What is a `doubt` is taken only if somebody says so.
    """

    title: str
    note: str
    said: str
    wrong: str
    doubt: bool = False


class Listing(NamedTuple):
    """One thing that lists are read for: how, and the words that ask for it.

    `columns` are the names of columns by their codes; `most` is how many rows are read. `opens`
    takes a file, as text unless it says otherwise; `files` are the ends of their names. `about`
    says what was read, if it is no table.
    """

    kind: str
    choose: str
    question: str
    nothing: str
    columns: Mapping[str, str]
    read: Callable[[Any, Content], Reading[Any]]
    line: Callable[[Profile, Any, date], ListLine]
    adding: Callable[[Profile, NewId, Sequence[Any], str], Change]
    offered: Callable[[int], str]
    added: Callable[[int], str]
    most: int = MOST_ROWS
    opens: Callable[[Path], Any] = read_text
    files: str = "*.csv *.tsv *.txt"
    about: Callable[[], str] | None = None

    def taken(self, reading: Reading[Any]) -> str:
        """Say which columns were taken for what, and what was passed over."""
        if self.about is not None:
            return self.about()
        out = _("left out")
        columns = ", ".join(
            _("“{head}”: {what}").format(head=head, what=self.columns.get(kind, out))
            for head, kind in reading.taken
        )
        parts = [_("Columns: {columns}.").format(columns=columns)] if reading.taken else []
        if reading.odd_days:
            said = ngettext(
                "{count} day could not be read.",
                "{count} days could not be read.",
                reading.odd_days,
            )
            parts.append(said.format(count=reading.odd_days))
        if reading.cut:
            words = _("Only the first {count} rows were read.")
            parts.append(words.format(count=format_number(self.most)))
        return " ".join(parts)
