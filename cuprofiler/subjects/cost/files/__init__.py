"""Lifetime cost: files that another program opens."""
