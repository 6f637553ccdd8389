"""Forms of benefits, the bar that one customer may reach, and wishes that pull apart."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cuprofiler.core.changes import Change
from cuprofiler.core.record import Asked
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import Voice
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Benefit
from cuprofiler.services.fields import Field, answer_field, fields_of
from cuprofiler.subjects.value.rules.value import bar_of


def benefit_form(_profile: Profile, benefit: Benefit, fields: dict[str, Field]) -> Iterator[Field]:
    """Yield a feature or benefit; which customer asked for it only where one did."""
    for name, field in fields.items():
        if name != "customer" or benefit.voice is Voice.CUSTOMER:
            yield field


BAR = Asked(
    N_("Your bar for one customer, in percent"),
    N_("How much of the work may one customer ask for, in percent?"),
)


def bar_field(profile: Profile) -> Field:
    """Return how much of the wished work one customer may ask for, in percent."""
    field = answer_field(profile.product_id, "loudest_bar", BAR)
    return replace(field, hint=str(bar_of(profile)), basis=None, mark=None)


def conflict_form(profile: Profile, source: str, words: tuple[str, str, str]) -> Iterator[Field]:
    """Yield a conflict and its decision. `words` are title and both wishes as the program says
    them.
    """
    fields = fields_of(profile, ("conflict", profile.product_id, source))
    for name, said in zip(("title", "payer_wish", "user_wish"), words, strict=True):
        fields[name] = _worded(fields[name], said)
    yield from fields.values()


def _worded(field: Field, said: str) -> Field:
    """Return a field that the program words itself as long as the founder does not."""

    def read(found: Profile) -> Any:
        return field.read(found) or said or None

    def write(found: Profile, value: Any) -> Change:
        # What the program words itself is not stored, so that it follows the facts.
        return field.write(found, "" if value == said else value)

    return replace(field, read=read, write=write)
