"""Checklists: words."""
