"""The page of lifetime cost."""
