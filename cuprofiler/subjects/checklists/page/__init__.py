"""Checklists: the page."""
