"""Modals: pure functions from views to Slack views, and from what was typed to commands."""
