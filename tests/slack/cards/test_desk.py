"""Answers of the desk that quote the command."""

from bot.core.errors import UnusableInputError
from bot.slack.cards.desk import error_card


def test_an_error_names_the_command_as_it_is_called_here() -> None:
    error = UnusableInputError("`/story search <words>` needs more words.", "For example: `/story search ceasefire`")
    shown = str(error_card(error, "/claims"))
    assert "`/claims search &lt;words&gt;` needs more words." in shown
    assert "For example: `/claims search ceasefire`" in shown
    assert "`/story" not in shown
