"""Likelihood words, after the US Intelligence Community Directive 203 (2015), section D.6.e."""

_SCALE = (
    (0.95, "almost certain"),
    (0.80, "very likely"),
    (0.55, "likely"),
    (0.45, "roughly even"),
    (0.20, "unlikely"),
    (0.05, "very unlikely"),
    (0.0, "almost no chance"),
)


def likelihood_word(chance: float) -> str:
    """Return the ICD 203 word for a chance from 0 to 1.

    Raises:
        ValueError: if ``chance`` is no probability.
    """
    if not 0.0 <= chance <= 1.0:
        raise ValueError(f"a chance lies between 0 and 1, not {chance}")
    return next(word for floor, word in _SCALE if chance >= floor)
