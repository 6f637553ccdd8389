"""Prices, markets and what a customer is worth, in words."""
