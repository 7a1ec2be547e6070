"""Work that no person waits for: huey is the doorbell, the rows are the truth, a sweeper rings again."""
