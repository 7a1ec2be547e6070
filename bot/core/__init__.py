"""The words of Slugline as types, and the pure rules on them. Nothing here reads, writes or waits."""
