"""A local Slack workspace: a strict server on loopback, and a page to use it in the browser.

    from bot.workspace import Workspace, WorkspaceConfig

    with Workspace(WorkspaceConfig(manifest=json.loads(Path("manifest.json").read_text()))) as workspace:
        app = App(client=WebClient("xoxb-local", base_url=workspace.api_url))   # the bot, unmodified
        print(workspace.url)                                                    # the page

It takes what Slack takes and refuses what Slack refuses; `Workspace.refusals` lists what it refused and why.
It is for trying and testing, and is not Slack.
"""

from bot.workspace.config import WorkspaceConfig
from bot.workspace.errors import ManifestInvalid, WorkspaceError, WorkspacePortTaken, WorkspaceStateUnreadable
from bot.workspace.server import Workspace

__all__ = [
    "ManifestInvalid",
    "Workspace",
    "WorkspaceConfig",
    "WorkspaceError",
    "WorkspacePortTaken",
    "WorkspaceStateUnreadable",
]
