"""What the parts of the workspace share: one value, made when it starts."""

from __future__ import annotations

from dataclasses import dataclass

from bot.workspace.config import WorkspaceConfig
from bot.workspace.manifest import Manifest
from bot.workspace.rates import PostingRate
from bot.workspace.response_url import ResponseUrls
from bot.workspace.sockets import SocketHub
from bot.workspace.state import WorkspaceState
from bot.workspace.triggers import Triggers


@dataclass(frozen=True, slots=True)
class Context:
    """Configuration, state and the app's connections. Used from the workspace's event loop only.

    `origin` is the address the workspace listens on, without a slash at the end.
    """

    config: WorkspaceConfig
    manifest: Manifest
    state: WorkspaceState
    hub: SocketHub
    triggers: Triggers
    response_urls: ResponseUrls
    posting: PostingRate
    origin: str

    @classmethod
    def build(cls, config: WorkspaceConfig, origin: str) -> Context:
        """Wire a context from a configuration.

        Raises:
            ManifestInvalid: the manifest lacks something the workspace needs.
        """
        manifest = Manifest.parse(config.manifest)
        state = WorkspaceState(config, manifest.name)
        return cls(
            config=config,
            manifest=manifest,
            state=state,
            hub=SocketHub(config.ack_seconds, state.changes),
            triggers=Triggers(config.clock),
            response_urls=ResponseUrls(state, origin),
            posting=PostingRate(config.clock, config.post_burst),
            origin=origin,
        )
