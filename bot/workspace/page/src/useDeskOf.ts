import { useCallback, useMemo } from "react";
import { post } from "./api";
import type { Desk } from "./desk";
import type { Choice, Place, Snapshot } from "./types";

/** The desk of the visitor a snapshot is for; it stays the same while what it holds does. */
export function useDeskOf(snapshot: Snapshot, tell: (text: string) => void): Desk {
  const { users, channels, visitor, app, shortcuts } = snapshot;
  const act = useCallback(
    async (place: Place, blockId: string, actionId: string, choice: Choice) => {
      try {
        await post("act", { user: visitor, ...place, block_id: blockId, action_id: actionId, choice });
      } catch (error) {
        tell((error as Error).message);
      }
    },
    [visitor, tell],
  );
  const options = useCallback(
    (place: Place, blockId: string, actionId: string, query: string) =>
      post("options", { user: visitor, ...place, block_id: blockId, action_id: actionId, query }),
    [visitor],
  );
  return useMemo(
    () => ({ users, channels, me: visitor, appName: app.name, appUser: app.user, shortcuts, act, options, tell }),
    [users, channels, visitor, app.name, app.user, shortcuts, act, options, tell],
  );
}
