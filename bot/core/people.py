"""People: who acts, and what they may do."""

from dataclasses import dataclass

from bot.core.errors import NotAllowedError


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts in Slack: their user id, and whether they hold the editor role."""

    user: str
    editor: bool = False

    def require_editor(self, deed: str) -> None:
        """Do nothing for an editor.

        Raises:
            NotAllowedError: for anybody else, naming the ``deed`` ("rule on claims") and whom to ask.
        """
        if not self.editor:
            raise NotAllowedError(
                f"Only editors can {deed}.", "Ask an editor, or whoever set up Slugline to add you to its editors."
            )
