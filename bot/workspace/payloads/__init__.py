"""What the app and the page are sent: built, and what the app gets checked against Slack's schema."""
