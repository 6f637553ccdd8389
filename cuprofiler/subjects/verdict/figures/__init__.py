"""Verdict: figures."""
