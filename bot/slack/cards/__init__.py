"""Cards: pure functions from views to blocks, one module a subject."""
