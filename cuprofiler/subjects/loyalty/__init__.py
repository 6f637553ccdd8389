"""Loyalty: who would recommend it, how easy it is to use, and what is given back for it."""
