import { useEffect, useReducer } from "react";
import type { Channel, Json, Message, Refusal, Snapshot, Trouble, View } from "./types";

export type Change = { kind: string; data: Json };

export interface Live {
  snapshot: Snapshot | null;
  online: boolean;
}

const KINDS = ["snapshot", "message", "message_deleted", "channel", "views", "home", "app", "refusal", "troubles"];

/** Follow the workspace as `visitor` sees it. */
export function useWorkspace(visitor: string): Live {
  const [live, change] = useReducer(reduce, { snapshot: null, online: true });
  useEffect(() => {
    const stream = new EventSource(`/page/stream?user=${encodeURIComponent(visitor)}`);
    for (const kind of KINDS) {
      stream.addEventListener(kind, (event) => change({ kind, data: JSON.parse((event as MessageEvent).data) }));
    }
    stream.addEventListener("error", () => change({ kind: "offline", data: {} }));
    return () => stream.close();
  }, [visitor]);
  return live;
}

function reduce(live: Live, { kind, data }: Change): Live {
  if (kind === "snapshot") return { snapshot: data as Snapshot, online: true };
  if (kind === "offline") return { ...live, online: false };
  return live.snapshot ? { ...live, snapshot: applied(live.snapshot, kind, data) } : live;
}

/** The snapshot after one change. */
function applied(snapshot: Snapshot, kind: string, data: Json): Snapshot {
  switch (kind) {
    case "message":
      return { ...snapshot, messages: withMessage(snapshot.messages, data as Message) };
    case "message_deleted":
      return { ...snapshot, messages: snapshot.messages.filter((one) => one.channel !== data.channel || one.ts !== data.ts) };
    case "channel":
      return { ...snapshot, channels: withChannel(snapshot.channels, data as Channel & { joined: boolean }) };
    case "views":
      return { ...snapshot, views: data.views as View[] };
    case "home":
      return { ...snapshot, home: data.view as View };
    case "app":
      return { ...snapshot, app: { ...snapshot.app, connections: data.connections as number } };
    case "troubles":
      return { ...snapshot, troubles: data.troubles as Trouble[] };
    case "refusal":
      return { ...snapshot, refusals: [...snapshot.refusals, data as Refusal] };
    default:
      return snapshot;
  }
}

function withMessage(messages: Message[], message: Message): Message[] {
  const index = messages.findIndex((one) => one.channel === message.channel && one.ts === message.ts);
  if (index >= 0) return messages.with(index, message);
  const last = messages.at(-1);
  if (!last || last.ts < message.ts) return [...messages, message];
  return [...messages, message].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

function withChannel(channels: Channel[], channel: Channel & { joined: boolean }): Channel[] {
  const index = channels.findIndex((one) => one.id === channel.id);
  if (!channel.joined) return channels.filter((one) => one.id !== channel.id);
  return index < 0 ? [...channels, channel] : channels.with(index, channel);
}
