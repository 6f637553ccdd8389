"""A note: with whom, when, what was said, and whom of the decision-makers it is about."""

from datetime import date
from typing import Annotated

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import PERSON, Name, Words
from cuprofiler.core.record import Asked, Identity, Names, Owner, Place, Record, Reference
from cuprofiler.core.words import N_


@frozen
class Note(Record):
    """What somebody said."""

    key = Identity("note", "id")
    MOST = 50
    SINGULAR = N_("note")
    PLURAL = N_("notes")
    FILE = Place("notes")

    id: str
    product_id: Owner
    name: Name
    person: Annotated[Words, PERSON] = ""
    day: date | None = None
    text: Words = ""
    about: Annotated[Reference, Names("decision_maker")] = ""
    position: int = 0

    FORM = {
        "name": Asked(N_("In a few words"), N_("What was it about, in a few words?")),
        "person": Asked(N_("With whom"), N_("With whom did you speak?")),
        "day": Asked(N_("When"), N_("When was it?")),
        "text": Asked(N_("What was said"), N_("What was said?"), input="note"),
        "about": Asked(N_("About whom"), N_("About whom was it?"), empty=N_("Nobody")),
    }


RECORDS = (Note,)
