import { useCallback, useState } from "react";
import { keep, useKept } from "./keep";
import { type Link, linkedMessage } from "./permalink";
import { DIRECT, HOME, directOf } from "./places";
import type { Snapshot } from "./types";

export interface Where {
  /** The message the page was opened for. */
  link: Link | null;
  /** A channel's id, HOME or DIRECT. */
  place: string;
  setPlace: (place: string) => void;
  /** The message whose thread is open. */
  thread: string | null;
  setThread: (ts: string | null) => void;
  /** Whether the thread was opened by hand, not found again after a reload. */
  asked: boolean;
}

/** Where the visitor is, kept for a reload. A permalink leads elsewhere. */
export function useWhere(snapshot: Snapshot): Where {
  const { visitor, channels, messages } = snapshot;
  const [link] = useState(() => arrive(visitor));
  const [wanted, setPlace] = useKept(`${visitor}:place`, "");
  const [opened, setOpened] = useKept<string | null>(`${visitor}:thread`, null);
  const [asked, setAsked] = useState(false);
  const setThread = useCallback(
    (ts: string | null) => {
      setAsked(true);
      setOpened(ts);
    },
    [setOpened],
  );
  const known = wanted === HOME || wanted === DIRECT || channels.some((channel) => channel.id === wanted);
  const direct = directOf(snapshot)?.id;
  const place = !known ? (channels.find((channel) => !channel.is_im)?.id ?? HOME) : wanted === direct ? DIRECT : wanted;
  const where = place === DIRECT ? direct : place;
  const thread = opened && messages.some((message) => message.channel === where && message.ts === opened) ? opened : null;
  return { link, place, setPlace, thread, setThread, asked };
}

/** Take the place of the permalink one came by, if that is how one came. */
function arrive(visitor: string): Link | null {
  const link = linkedMessage();
  if (link) {
    keep(sessionStorage, `${visitor}:place`, link.channel);
    keep(sessionStorage, `${visitor}:thread`, link.thread);
  }
  return link;
}
