"""Which of the things read are claims worth tracking."""
