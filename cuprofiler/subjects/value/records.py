"""Who gets what, and wishes that pull apart."""

from datetime import date
from typing import Annotated

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import (
    Limits,
    Name,
    Words,
    scale,
)
from cuprofiler.core.record import (
    LOOSE,
    Asked,
    Filed,
    Identity,
    Names,
    Owner,
    Place,
    Record,
)
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import (
    Voice,
)


@frozen
class Benefit(Record):
    """A feature or benefit. `effort` is the work it takes, in days; `customer` who wished it."""

    key = Identity("benefit", "id")
    MOST = 60
    SINGULAR = N_("benefit")
    PLURAL = N_("benefits")
    FILE = Place("benefits", letter="b")

    id: str
    product_id: Owner
    name: Name
    effort: Annotated[int, Limits("effort", 0, 10**6)] | None = None
    voice: Annotated[Voice, Filed("wished_by")] = Voice.NOBODY
    customer: Words = ""
    in_release: bool = False
    position: int = 0

    FORM = {
        "name": Asked(N_("What it is"), N_("What does somebody get?")),
        "voice": Asked(N_("Who asked for it"), N_("Who asked for it?")),
        "customer": Asked(N_("Which customer"), N_("Which customer?")),
        "effort": Asked(N_("Work, in days"), N_("How many days of work is it?")),
        "in_release": Asked(
            N_("Next release"),
            N_("Does it come in the next release?"),
            yes=N_("Comes in it"),
            no=N_("Not yet"),
        ),
    }


@frozen
class Score(Record):
    """What a benefit gives one decision-maker or one kind of user: 0 nothing – 3 decides."""

    key = Identity("score", "benefit_id", "subject_id")
    MOST = 4_200
    PLURAL = N_("scores")
    FILE = Place("scores", inside="benefit_id")

    product_id: Owner
    benefit_id: Annotated[Owner, Names("benefit")]
    subject_id: Annotated[Owner, Names("decision_maker", "user_class"), Filed("to")]
    value: Annotated[int, scale(0, 3)]


@frozen
class Conflict(Record):
    """Two wishes that pull apart, as the founder wrote or settled them.

    `source` names the finding it stands for, or is an id of its own. Settled once there is a
    `decision`.
    """

    key = Identity("conflict", "product_id", "source")
    MOST = 500
    PLURAL = N_("wishes that pull apart")
    FILE = Place("conflicts")

    product_id: Owner
    source: Annotated[Owner, LOOSE]
    title: Words = ""
    payer_wish: Words = ""
    user_wish: Words = ""
    decision: Words = ""
    decided: date | None = None

    FORM = {
        "title": Asked(N_("What it is about"), N_("What is it about?")),
        "payer_wish": Asked(
            N_("Who pays wants"), N_("What does the paying side want?"), input="note"
        ),
        "user_wish": Asked(N_("Who uses wants"), N_("What do the users want?"), input="note"),
        "decision": Asked(N_("Your decision"), N_("What do you decide?"), input="note"),
        "decided": Asked(N_("Decided on"), N_("When was it decided?")),
    }
