"""Slugline."""
