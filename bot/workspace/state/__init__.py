"""What the workspace holds, follows and keeps in a file."""
