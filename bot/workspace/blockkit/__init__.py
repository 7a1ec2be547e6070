"""Block Kit as Slack takes it: validated, stored with every name filled in, and what is chosen in it."""
