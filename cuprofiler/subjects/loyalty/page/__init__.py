"""The page of surveys and rewards."""
