/** Addresses of messages, as Slack writes them: /archives/C1/p1700000000000100, with ?thread_ts= for a reply. */

import { type Message, isReply } from "./types";

export interface Link {
  channel: string;
  ts: string;
  thread: string | null;
}

export function permalink(message: Message): string {
  const address = `${location.origin}/archives/${message.channel}/p${message.ts.replace(".", "")}`;
  return isReply(message) ? `${address}?thread_ts=${message.thread_ts}&cid=${message.channel}` : address;
}

/** The message the address bar names, or null. */
export function linkedMessage(): Link | null {
  const match = location.pathname.match(/^\/archives\/(\w+)\/p(\d+)(\d{6})$/);
  if (!match) return null;
  return { channel: match[1], ts: `${match[2]}.${match[3]}`, thread: new URLSearchParams(location.search).get("thread_ts") };
}

/** Forget the message in the address bar: one has gone elsewhere. */
export function leaveLink(): void {
  if (location.pathname !== "/") history.replaceState(null, "", "/");
}
