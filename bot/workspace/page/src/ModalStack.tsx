import { useState } from "react";
import { post } from "./api";
import { useDesk } from "./desk";
import { type Entered, Modal } from "./Modal";
import type { View } from "./types";

/** The modals of the visitor: the topmost is in sight, and what was entered in those under it waits. */
export function ModalStack({ views }: { views: View[] }) {
  const { me, tell } = useDesk();
  const [entered, setEntered] = useState<Record<string, Entered>>({});
  const view = views.at(-1);
  if (!view) return null;
  const held = entered[view.id] ?? {};
  const closeAll = async () => {
    for (const one of views.toReversed()) await post("close", { user: me, view_id: one.id });
  };
  return (
    <Modal
      key={view.id} view={view} below={views.at(-2)} entered={held}
      onEnter={(blockId, actionId, choice) =>
        setEntered((before) => {
          const now = before[view.id] ?? {};
          return { ...before, [view.id]: { ...now, [blockId]: { ...now[blockId], [actionId]: choice } } };
        })}
      onCloseAll={() => void closeAll().catch((error: Error) => tell(error.message))}
    />
  );
}
