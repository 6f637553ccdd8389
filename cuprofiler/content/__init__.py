"""Content files: questions, wording of the rules, checklist items, samples."""

from cuprofiler.content.load import Content, load_content
from cuprofiler.resources import ContentError

__all__ = ["Content", "ContentError", "load_content"]
