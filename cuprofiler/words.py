"""The plain words for the codes of the field, in the language spoken.

They are content (`resources/content/words.toml`); a code without its word, or a word without its
code, stops with the table and the code.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from cuprofiler.domain.codes import (
    CRITERIA,
    AlternativeKind,
    Basis,
    CostGroup,
    Frequency,
    LaneKind,
    Link,
    NeedKind,
    Part,
    Per,
    Phase,
    PricedAt,
    PriceFor,
    Prices,
    Proficiency,
    Repeats,
    Responsible,
    Role,
    SegmentKind,
    SessionForm,
    SessionKind,
    Side,
    Stance,
    TierMode,
    Timing,
    Voice,
)
from cuprofiler.i18n import format_number, language, pgettext
from cuprofiler.i18n import gettext as _
from cuprofiler.resources import CONTENT, ContentError, read_toml
from cuprofiler.subjects.discovery.records import (
    BeliefState,
    Done,
    FindingKind,
    Given,
    TalkKind,
    Topic,
)
from cuprofiler.subjects.loyalty.records import Choice, Group
from cuprofiler.subjects.price.records import OfferState, Span, Weight

Code = TypeVar("Code")


class _Table(NamedTuple):
    """Words by their code, and what tells translators which meaning is meant."""

    context: str
    words: dict[str, str]


@lru_cache(maxsize=1)
def _tables() -> dict[str, _Table]:
    """Return every table of words, checked; raises ContentError."""
    path = CONTENT / "words.toml"
    tables = read_toml(path)
    for words in _ALL:
        words.check(tables.get(words.table, {}), path.name)
    surplus = set(tables) - {words.table for words in _ALL}
    if surplus:
        raise ContentError(f"{path.name}: “{min(surplus)}” is not known")
    return {
        name: _Table(table.get("context", ""), {k: v for k, v in table.items() if k != "context"})
        for name, table in tables.items()
    }


class Words(Generic[Code]):
    """The words of some codes: called with a code, it gives its word."""

    def __init__(self, table: str, codes: Iterable[Code] | None = None) -> None:
        """`codes` are all there are; where they are not given, the table says so."""
        self.table = table
        self._codes = None if codes is None else tuple(codes)
        # Figures ask for them hundreds of times.
        self._known: dict[tuple[str, Code], str] = {}
        _ALL.append(self)

    def __call__(self, code: Code) -> str:
        """Return the word of a code; of a founder's own words, those."""
        key = (language(), code)
        if key not in self._known:
            self._known[key] = self._word(str(code))
        return self._known[key]

    def _word(self, code: str) -> str:
        context, words = _tables()[self.table]
        if code not in words:
            return code
        return pgettext(context, words[code]) if context else _(words[code])

    def check(self, table: dict[str, str], file: str) -> None:
        """Hold a table to its codes; raises ContentError."""
        if self._codes is None:
            return
        wanted = {str(code) for code in self._codes}
        if different := wanted ^ (set(table) - {"context"}):
            raise ContentError(f"{file}: {self.table}: “{min(different)}” has no word, or no code")

    def is_of(self, kind: type[Any]) -> bool:
        """Return whether these are words for the codes of a kind."""
        return bool(self._codes) and all(type(code) is kind for code in self._codes or ())


_ALL: list[Words[Any]] = []

role_name = Words("role", Role)
"""A role in plain words."""

role_term = Words("role_term", Role)
"""The field's term for a role."""

basis_name = Words("basis", Basis)
"""How well a fact is founded, in one word."""

stance_name = Words("stance", Stance)
"""Where somebody stands, in plain words."""

stance_short = Words("stance_short", Stance)
"""Where somebody stands, in one or two words."""

criterion_name = Words("criterion", CRITERIA)
"""A purchase criterion: one of the short list, or the founder's own words."""

proficiency_name = Words("proficiency", Proficiency)
"""How skilled somebody is."""

need_kind_name = Words("need_kind", NeedKind)
"""Challenge or aspiration, in plain words."""

lane_kind_name = Words("lane_kind", LaneKind)
"""What the actor of a journey does."""

_emotion = Words("emotion", (-2, -1, 0, 1, 2, "unknown"))

stage_word: Words[str] = Words("stage_word")
"""The name of a stage to begin with."""

alternative_kind_name = Words("way_kind", AlternativeKind)
"""What the buyer may do."""

cost_group_name = Words("cost_group", CostGroup)
"""A branch of the tree of lifetime cost."""

per_name = Words("per", Per)
"""What an amount is for."""

price_for_name = Words("price_for", PriceFor)
"""What the price of today is for, as it stands behind an amount."""

repeats_name = Words("repeats", Repeats)
"""How often a cost comes."""

timing_name = Words("timing", Timing)
"""When in its year a cost falls."""

tier_mode_name = Words("tier_mode", TierMode)
"""How bands work."""

prices_name = Words("prices", Prices)
"""Which money amounts are in."""

session_form_name = Words("lesson_form", SessionForm)
"""How something is learned."""

session_kind_name = Words("lesson_kind", SessionKind)
"""When something is learned."""

responsible_name = Words("hands", Responsible)
"""Who does it."""

CHOSEN_ONLY = (
    Words("belief_state", BeliefState),
    Words("talk_kind", TalkKind),
    Words("finding_kind", FindingKind),
    Words("given", Given),
    Words("topic", Topic),
    Words("done", Done),
    Words("span", Span),
    Words("offer_state", OfferState),
    Words("offer_weight", Weight),
    Words("survey_group", Group),
    Words("own_choice", Choice),
    Words("side", Side),
    Words("part", Part),
    Words("frequency", Frequency),
    Words("segment_kind", SegmentKind),
    Words("voice", Voice),
    Words("priced_at", PricedAt),
    Words("phase", Phase),
    Words("link", Link),
)
"""Words that are asked for by the kind of their code alone, see `code_name`: choices of forms."""


def code_name(code: StrEnum) -> str:
    """Return the word of any code of the field; raises StopIteration if its kind has none."""
    return str(next(words for words in _ALL if words.is_of(type(code)))(code))


def emotion_name(emotion: int | None) -> str:
    """Return how somebody feels, −2…+2, in words."""
    return _emotion("unknown" if emotion is None else emotion)


def month_name(month: int, *, short: bool = False) -> str:
    """Return a month 1–12."""
    from cuprofiler.i18n import format_month

    return format_month(date(2026, month, 1), short=short)


def payers_heading(only_pays: bool) -> str:
    """Return what stands over the paying side."""
    return _("Who pays") if only_pays else _("Who pays and picks")


def weekday_name(number: int) -> str:
    """Return the name of a working day, Monday being 0."""
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"))[number]


def number_word(count: int) -> str:
    """Return a small number in words, a large one in figures."""
    words = {
        1: _("One"),
        2: _("Two"),
        3: _("Three"),
        4: _("Four"),
        5: _("Five"),
        6: _("Six"),
        7: _("Seven"),
        8: _("Eight"),
        9: _("Nine"),
        10: _("Ten"),
        11: _("Eleven"),
        12: _("Twelve"),
    }
    return words.get(count, format_number(count))
