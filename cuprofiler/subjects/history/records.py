"""States of a product that were given a name, to compare with and to go back to."""

from datetime import date
from typing import Annotated

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import Name
from cuprofiler.core.record import LOOSE, Asked, Identity, Owner, Record, Reference
from cuprofiler.core.words import N_


@frozen
class State(Record):
    """A moment in the history with a name: what the product was when this was added.

    It holds nothing itself: what was so then follows from the steps that are kept in the file.
    `settled` is the last step of a co-founder's copy with which everything was settled then; empty
    for a state of the founder's own.
    """

    key = Identity("state", "id")
    MOST = 100
    SINGULAR = N_("state")
    PLURAL = N_("states")

    id: str
    product_id: Owner
    name: Name
    day: date | None = None
    settled: Annotated[Reference, LOOSE] = ""
    position: int = 0

    FORM = {"name": Asked(N_("Name"), N_("What do you call it?"), hint=N_("Before the pilot"))}


RECORDS = (State,)
