"""A package in Python around an extension: maturin's mixed layout."""
