"""What is kept about a product, one frozen record to a fact that changes on its own."""

from cuprofiler.core.record import Record
from cuprofiler.domain.product import Answer, ItemState, Product, UserClass
from cuprofiler.subjects import section_records
from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem
from cuprofiler.subjects.journeys.records import Lane, Moment, Stage
from cuprofiler.subjects.people.records import NO_MONTHS, DecisionMaker, Influence, Need, Segment
from cuprofiler.subjects.services.records import (
    ClosedPeriod,
    PlanFrame,
    Service,
    Task,
    TrainingSession,
)
from cuprofiler.subjects.value.records import Benefit, Conflict, Score

__all__ = [
    "NO_MONTHS",
    "RECORD_TYPES",
    "Answer",
    "Benefit",
    "Conflict",
    "DecisionMaker",
    "Influence",
    "ItemState",
    "Lane",
    "Moment",
    "Need",
    "Product",
    "Score",
    "Segment",
    "Stage",
    "UserClass",
]

BUILT_IN: tuple[type[Record], ...] = (
    Product,
    UserClass,
    DecisionMaker,
    Answer,
    ItemState,
    Influence,
    Need,
    Segment,
    Benefit,
    Score,
    Conflict,
    Stage,
    Lane,
    Moment,
    CostFrame,
    Alternative,
    CostItem,
    PlanFrame,
    TrainingSession,
    Task,
    ClosedPeriod,
    Service,
)

RECORD_TYPES: tuple[type[Record], ...] = (*BUILT_IN, *section_records())
"""Every kind of record, those that sections bring along behind."""
