import { useEffect, useRef } from "react";
import { Composer } from "./Composer";
import { MessageList } from "./MessageList";
import { PaneHead } from "./PaneHead";
import { nameOf } from "./places";
import type { Channel, Snapshot } from "./types";

interface Props {
  channel: Channel;
  snapshot: Snapshot;
  ts: string;
  linked: string | null;
  /** Whether the person asked for it just now, so that the focus goes there. */
  asked: boolean;
  /** Whether it lies over the channel, and so is the main thing in sight. */
  covers: boolean;
  onClose: () => void;
}

/** A message and the replies under it. */
export function ThreadPane({ channel, snapshot, ts, linked, asked, covers, onClose }: Props) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) (pane.current?.querySelector<HTMLElement>("textarea") ?? pane.current?.querySelector("button"))?.focus();
  }, [asked]);
  const messages = snapshot.messages.filter(
    (message) => message.channel === channel.id && (message.ts === ts || message.thread_ts === ts),
  );
  const Pane = covers ? "main" : "aside";
  return (
    <Pane ref={pane} className="pane thread" aria-label="Thread" onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && onClose()}>
      <PaneHead aside={!covers} title="Thread" topic={nameOf(channel, snapshot)} onClose={onClose} />
      <MessageList messages={messages} linked={linked} label="Messages in this thread" keptAs={`${channel.id}:${ts}`} />
      {!channel.is_archived && <Composer channel={channel} commands={[]} label="Reply" threadTs={ts} />}
    </Pane>
  );
}
