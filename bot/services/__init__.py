"""Use cases, one transaction each. They reach Slack, the network and the queue through Protocols only."""
