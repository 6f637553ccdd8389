"""Checklists: rules."""
