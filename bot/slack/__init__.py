"""How Slugline looks and speaks in Slack: cards and modals as pure functions, button payloads, and the sender."""
