"""Verdict: words."""
