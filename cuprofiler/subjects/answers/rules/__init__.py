"""Answers: rules."""
