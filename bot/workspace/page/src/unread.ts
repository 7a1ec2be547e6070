import { useEffect, useState } from "react";
import type { Snapshot } from "./types";

/** The channels with messages newer than the visitor's last look at them, by others. */
export function useUnread(snapshot: Snapshot, shown: string): Set<string> {
  const [looked, setLooked] = useState<Record<string, string>>(() => {
    const now = snapshot.messages.at(-1)?.ts ?? "";
    return Object.fromEntries(snapshot.channels.map((channel) => [channel.id, now]));
  });
  const latest = snapshot.messages.at(-1)?.ts ?? "";
  useEffect(() => setLooked((before) => ({ ...before, [shown]: latest })), [shown, latest]);
  const fresh = snapshot.messages.filter(
    (message) => message.channel !== shown && message.user !== snapshot.visitor && message.ts > (looked[message.channel] ?? ""),
  );
  return new Set(fresh.map((message) => message.channel));
}
