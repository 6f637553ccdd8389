"""States of a product that were given a name, to compare with and to go back to."""

from datetime import date

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import Name
from cuprofiler.core.record import Asked, Identity, Owner, Record
from cuprofiler.core.words import N_


@frozen
class State(Record):
    """A moment in the history with a name: what the product was when this was added.

    It holds nothing itself: what was so then follows from the steps that are kept in the file.
    """

    key = Identity("state", "id")
    MOST = 100
    SINGULAR = N_("state")
    PLURAL = N_("states")

    id: str
    product_id: Owner
    name: Name
    day: date | None = None
    position: int = 0

    FORM = {"name": Asked(N_("Name"), N_("What do you call it?"), hint=N_("Before the pilot"))}


RECORDS = (State,)
