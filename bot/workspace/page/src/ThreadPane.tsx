import { useEffect, useRef } from "react";
import { Composer } from "./Composer";
import { MessageList } from "./MessageList";
import type { Channel, Snapshot } from "./types";

interface Props {
  channel: Channel;
  snapshot: Snapshot;
  ts: string;
  onClose: () => void;
}

/** A message and the replies under it. */
export function ThreadPane({ channel, snapshot, ts, onClose }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const messages = snapshot.messages.filter(
    (message) => message.channel === channel.id && (message.ts === ts || message.thread_ts === ts),
  );
  return (
    <aside className="pane thread" aria-label="Thread" onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <header className="pane-head">
        <div>
          <h2>Thread</h2>
          <p>#{channel.name}</p>
        </div>
        <button ref={close} className="icon" aria-label="Close the thread" onClick={onClose}>✕</button>
      </header>
      <MessageList messages={messages} all={[]} linked={null} />
      <Composer channel={channel} commands={[]} label="Reply" threadTs={ts} />
    </aside>
  );
}
