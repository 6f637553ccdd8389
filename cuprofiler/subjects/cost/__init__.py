"""Lifetime cost: what the buyer pays over the years, one way or another."""
