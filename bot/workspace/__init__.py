"""A local Slack workspace: a strict server on loopback, and a page to use it in the browser.

    from bot.workspace import Workspace, WorkspaceConfig

    with Workspace(WorkspaceConfig(manifest=json.loads(Path("manifest.json").read_text()))) as workspace:
        app = App(client=WebClient("xoxb-local", base_url=workspace.api_url))   # the bot, unmodified
        print(workspace.url)                                                    # the page

It takes what Slack takes and refuses what Slack refuses; `Workspace.refusals` lists what it refused and why.
It is for trying and testing, and is not Slack. Inside, from the door down, each floor knowing only those below it:

    server             the program: its own thread and event loop
    serving            what the page and the app ask over HTTP, and who may ask at all
    webapi             Slack's Web API, a module for each family of methods
    deeds              what people do, and what the app hears of it
    context            what the parts share
    transport, permits the way to the app; triggers, response URLs and rates
    state              what the workspace holds, follows and saves
    payloads           what the app and the page are sent
    blockkit, manifest what Slack takes: blocks and views, an app's manifest
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
