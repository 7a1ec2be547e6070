"""The HTTP side: what the page and the app ask, and who may ask at all."""
