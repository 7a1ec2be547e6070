import { useEffect, useState } from "react";
import { keep, kept } from "./keep";
import type { Snapshot } from "./types";

/** The channels with messages newer than the visitor's last look at them, by others; looks are kept. */
export function useUnread(snapshot: Snapshot, shown: string): Set<string> {
  const key = `${snapshot.visitor}:looked`;
  const latest = snapshot.messages.at(-1)?.ts ?? "";
  const [looked, setLooked] = useState<Record<string, string>>(() =>
    kept(localStorage, key, Object.fromEntries(snapshot.channels.map((channel) => [channel.id, latest]))),
  );
  useEffect(() => {
    setLooked((before) => {
      const now = { ...before, [shown]: latest };
      keep(localStorage, key, now);
      return now;
    });
  }, [key, shown, latest]);
  const fresh = snapshot.messages.filter(
    (message) => message.channel !== shown && message.user !== snapshot.visitor && message.ts > (looked[message.channel] ?? ""),
  );
  return new Set(fresh.map((message) => message.channel));
}
