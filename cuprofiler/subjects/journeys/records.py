"""Both journeys: stages, lanes, moments."""

from dataclasses import replace
from typing import Annotated

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import (
    Name,
    Words,
    scale,
)
from cuprofiler.core.record import (
    Asked,
    Identity,
    Names,
    Owner,
    Place,
    Record,
)
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import (
    Basis,
    LaneKind,
)


@frozen
class Stage(Record):
    """A moment on the shared time axis of the journeys."""

    key = Identity("stage", "id")
    MOST = 20
    SINGULAR = N_("stage")
    PLURAL = N_("stages")
    FILE = Place("journeys.stages", letter="t")

    id: str
    product_id: Owner
    name: Name
    position: int = 0

    FORM = {
        "name": Asked(N_("Name of the stage"), N_("What happens here?")),
    }


@frozen
class Lane(Record):
    """One actor's journey. `subject_id` names a decision-maker or kind of user, or nobody."""

    key = Identity("lane", "id")
    MOST = 10
    SINGULAR = N_("journey")
    PLURAL = N_("journeys")
    FILE = Place("journeys.lanes", letter="l")

    id: str
    product_id: Owner
    kind: LaneKind
    name: Name
    subject_id: Annotated[Owner, Names("decision_maker", "user_class")] = ""
    position: int = 0

    FORM = {
        "name": Asked(N_("Name"), N_("Whose journey is it?")),
        "kind": Asked(N_("What they do"), N_("What do they do?")),
        "subject_id": Asked(N_("Who it is"), N_("Who is it?"), empty=N_("Nobody of your lists")),
    }


@frozen
class Moment(Record):
    """What an actor does at a stage. `emotion` is −2…+2; no moment means that nothing is known."""

    key = Identity("moment", "lane_id", "stage_id")
    MOST = 200
    PLURAL = N_("moments")
    FILE = Place("moments", inside="lane_id")

    product_id: Owner
    lane_id: Annotated[Owner, Names("lane")]
    stage_id: Annotated[Owner, Names("stage")]
    does: Words = ""
    touchpoint: Words = ""
    channel: Words = ""
    thought: Words = ""
    emotion: Annotated[int, scale(-2, 2)] | None = None
    hands_over: Words = ""
    referral: bool = False
    basis: Basis | None = None

    FORM = {
        "does": Asked(N_("What they do"), N_("What do they do here?"), input="note"),
        "touchpoint": Asked(
            N_("Touchpoint: what they meet you at"), N_("What do they meet you or the product at?")
        ),
        "channel": Asked(
            N_("By which channel"), N_("By which channel?"), hint=N_("For example phone")
        ),
        "thought": Asked(N_("What they think"), N_("What do they think?"), input="note"),
        "emotion": Asked(N_("How they feel"), N_("How do they feel?"), input="pick"),
        "hands_over": Asked(N_("What they hand over"), N_("What do they hand over, to whom?")),
        "referral": Asked(
            N_("Recommends it here"),
            N_("Do they recommend it here?"),
            yes=N_("Yes, to others like them"),
            empty=N_("Not that I know of"),
        ),
        "basis": Asked(N_("How sure"), N_("How do you know?")),
    }

    @property
    def is_blank(self) -> bool:
        """Whether nothing is said of it; how sure nothing is does not count."""
        nothing = Moment(self.product_id, self.lane_id, self.stage_id)
        return replace(self, basis=None) == nothing
