"""Figures of prices and markets."""
