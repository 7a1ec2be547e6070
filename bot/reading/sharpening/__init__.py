"""Spans sharpened by a dependency parser, where there is one."""
