"""What a product costs its buyer over the years, and what else could be done instead."""
