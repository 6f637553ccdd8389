"""Content files: questions, wording of the rules, checklist items, samples."""

from cuprofiler.content.load import Content, ContentError, load_content

__all__ = ["Content", "ContentError", "load_content"]
