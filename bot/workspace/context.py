"""What the parts of the workspace share: one value, made when it starts."""

from __future__ import annotations

from dataclasses import dataclass

from bot.workspace.config import WorkspaceConfig
from bot.workspace.manifest import Manifest
from bot.workspace.permits.rates import CallRate, PostingRate
from bot.workspace.permits.response_urls import ResponseUrls
from bot.workspace.permits.triggers import Triggers
from bot.workspace.state.faults import Faults
from bot.workspace.state.workspace import WorkspaceState
from bot.workspace.transport.link import AppLink


@dataclass(frozen=True, slots=True)
class Context:
    """Configuration, state and the app's connections. Used from the workspace's event loop only.

    `origin` is the address the workspace listens on, without a slash at the end.
    """

    config: WorkspaceConfig
    manifest: Manifest
    state: WorkspaceState
    faults: Faults
    app: AppLink
    triggers: Triggers
    response_urls: ResponseUrls
    posting: PostingRate
    calls: CallRate
    origin: str

    @classmethod
    def build(cls, config: WorkspaceConfig, origin: str) -> Context:
        """Wire a context from a configuration.

        Raises:
            ManifestInvalid: the manifest lacks something the workspace needs.
        """
        manifest = Manifest.parse(config.manifest)
        state = WorkspaceState(config, manifest.name)
        faults = Faults(state.changes)
        app = AppLink(config.ack_seconds, config.signing_secret, config.clock, state.changes, faults, state.refuse)
        return cls(
            config=config,
            manifest=manifest,
            state=state,
            faults=faults,
            app=app,
            triggers=Triggers(config.clock.now),
            response_urls=ResponseUrls(state, origin, app.journal.answered),
            posting=PostingRate(config.clock.now, config.post_burst),
            calls=CallRate(config.clock.now, config.call_burst),
            origin=origin,
        )
