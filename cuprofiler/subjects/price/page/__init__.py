"""The page of prices and markets."""
