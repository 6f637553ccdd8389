"""Both journeys."""
