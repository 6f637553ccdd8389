"""Journeys: rules."""
