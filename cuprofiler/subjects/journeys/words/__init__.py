"""Journeys: words."""
