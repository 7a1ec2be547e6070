"""What the worker does when the doorbell rings."""

from collections.abc import Callable

from bot.services.delivery import Deliveries
from bot.services.intake import Intakes


def work_on(intakes: Intakes, deliveries: Deliveries) -> Callable[[], int]:
    """Return the work: first what came in, then what goes out. It says how many rows it worked on.

    What goes out goes out also where something that came in fails; the failure is raised after it.
    """

    def work() -> int:
        taken_in = sent = 0
        try:
            taken_in = intakes.work()
        finally:
            sent = deliveries.work()
        return taken_in + sent

    return work
