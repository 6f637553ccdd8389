"""Journeys: figures."""
