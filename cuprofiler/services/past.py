"""Days of what has been: a day that is still to come is refused."""

from dataclasses import replace
from datetime import date
from typing import Any

from cuprofiler.core.changes import Change
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date
from cuprofiler.i18n import gettext as _
from cuprofiler.services.checks import InvalidChangeError
from cuprofiler.services.fields import Field


def in_the_past(field: Field) -> Field:
    """Return a field for a day that takes none after today; its write raises
    InvalidChangeError.
    """

    def write(profile: Profile, value: Any) -> Change:
        if isinstance(value, date) and value > date.today():
            raise InvalidChangeError(
                _("{day} is still to come. Enter the day on which it was.").format(
                    day=format_date(value)
                )
            )
        return field.write(profile, value)

    return replace(field, kind="past", write=write)
