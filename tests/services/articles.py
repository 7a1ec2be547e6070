"""Invented articles for the services to judge: nothing in them happened, and nobody in them exists."""

from datetime import date

from tests.support.newsroom import article

MARKET = "dovrin-market"
PLANT = "kolvik-plant"

TWELVE = article(
    "Strike on Dovrin market kills at least 12",
    "At least 12 people were killed in the March 4 strike on the market in Dovrin.",
    date(2025, 3, 4),
)
NINE = article(
    "Officials cut Dovrin market toll to nine after double counting",
    "Regional officials on Friday revised the number of people killed in the March 4 market strike in Dovrin down to "
    'nine, saying bodies had been counted at two hospitals. "The figure of 12 was wrong," the health department said. '
    "The names of the nine dead were published.",
    date(2025, 3, 7),
)
FIFTEEN = article(
    "Death toll in Dovrin market strike rises to 15",
    "The number of people killed in Tuesday's strike on the market in Dovrin has risen to 15 after three of the "
    "wounded died in hospital, regional health officials said. Rescue work ended overnight. Officials had earlier "
    "put the toll at no fewer than 12.",
    date(2025, 3, 6),
)
JANUARY = article(
    "Four killed in January strike near Dovrin, inquiry finds",
    "Four people died when a shell hit a bus depot outside Dovrin on January 22, a military inquiry said on Monday. "
    "The report did not address later attacks. Families of the dead had put the number at six.",
    date(2025, 3, 10),
)
CLOSING = article(
    "Norvane prepares to close Kolvik plant, newspaper reports",
    "A newspaper reported that Norvane Systems is preparing to close its Kolvik plant.",
    date(2025, 2, 18),
)
UNTRUE = article(
    "Norvane says report of Kolvik closure is untrue",
    "Robotics maker Norvane Systems on Wednesday denied a newspaper report that it is preparing to close its Kolvik "
    'plant. "The report is untrue. Kolvik has orders until 2027," chief operating officer Per Aune said in a '
    "statement. The newspaper said it stood by its story.",
    date(2025, 2, 19),
)
