"""What the worker does when the doorbell rings."""

from collections.abc import Callable

from bot.services.delivery import Deliveries
from bot.services.intake import Intakes


def work_on(intakes: Intakes, deliveries: Deliveries) -> Callable[[], int]:
    """Return the work: first what came in, then what goes out. It says how many rows it worked on."""

    def work() -> int:
        return intakes.work() + deliveries.work()

    return work
