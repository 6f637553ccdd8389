"""The interview on screen: frame, chapter list, pages, fields."""
