"""Verdict: rules."""
