"""Lifetime cost as a workbook: a room for each of its sheets."""
