"""Everything that is kept of discovery."""

from cuprofiler.subjects.discovery.records.seen import (
    DiaryEntry,
    Done,
    Experiment,
    Problem,
    TalkPart,
    Topic,
    Trial,
    UsageFigure,
)
from cuprofiler.subjects.discovery.records.talks import (
    Belief,
    BeliefState,
    Commitment,
    Fact,
    Finding,
    FindingKind,
    Given,
    Talk,
    TalkKind,
)

__all__ = [
    "RECORDS",
    "Belief",
    "BeliefState",
    "Commitment",
    "DiaryEntry",
    "Done",
    "Experiment",
    "Fact",
    "Finding",
    "FindingKind",
    "Given",
    "Problem",
    "Talk",
    "TalkKind",
    "TalkPart",
    "Topic",
    "Trial",
    "UsageFigure",
]

RECORDS = (
    Belief,
    Talk,
    Finding,
    Commitment,
    TalkPart,
    Trial,
    Problem,
    DiaryEntry,
    Experiment,
    UsageFigure,
)
