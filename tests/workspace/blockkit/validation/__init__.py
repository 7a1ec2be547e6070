"""What Slack takes and what it refuses, as tables: good blocks and views, and bad ones with place and words."""
