"""Forms and short interviews, made from the same description of every field."""
