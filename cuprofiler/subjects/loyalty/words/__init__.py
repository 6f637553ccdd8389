"""Surveys, their answers and rewards, in words."""
