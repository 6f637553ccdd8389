"""All answers of the interview; its page is the last one of the interview."""

from cuprofiler.core.words import N_
from cuprofiler.subjects.section import Section

SECTION = Section("answers", N_("Answers"), "message-circle", key=3)
