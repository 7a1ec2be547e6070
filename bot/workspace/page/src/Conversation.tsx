import { useMemo } from "react";
import { Composer } from "./Composer";
import { MessageList, type Threads } from "./MessageList";
import { nameOf } from "./places";
import { type Channel, type Message, type Snapshot, isReply } from "./types";

interface Props {
  channel: Channel;
  snapshot: Snapshot;
  linked: string | null;
  onThread: (ts: string) => void;
}

/** What is said in a channel or direct message, and where one says more. */
export function Conversation({ channel, snapshot, linked, onThread }: Props) {
  const messages = useMemo(
    () => snapshot.messages.filter((message) => message.channel === channel.id),
    [snapshot.messages, channel.id],
  );
  const top = useMemo(() => messages.filter((message) => !isReply(message) || message.broadcast), [messages]);
  const threads = useMemo(() => threadsOf(messages), [messages]);
  const name = nameOf(channel, snapshot);
  return (
    <>
      <MessageList
        messages={top} threads={threads} linked={linked} label={`Messages in ${name}`} keptAs={channel.id} onThread={onThread}
        empty={<Welcome name={name} snapshot={snapshot} channel={channel} />}
      />
      {channel.is_archived ? (
        <p className="archived">{name} is archived. Nothing can be posted here.</p>
      ) : (
        <Composer channel={channel} commands={snapshot.commands} label={`Message ${name}`} />
      )}
    </>
  );
}

function threadsOf(messages: Message[]): Threads {
  const threads: Threads = new Map();
  for (const message of messages.filter(isReply)) {
    const count = (threads.get(message.thread_ts!)?.count ?? 0) + 1;
    threads.set(message.thread_ts!, { count, last: message.ts });
  }
  return threads;
}

function Welcome({ name, snapshot, channel }: { name: string; snapshot: Snapshot; channel: Channel }) {
  const joined = channel.members.includes(snapshot.app.user);
  const command = snapshot.commands[0];
  return (
    <div className="welcome">
      <h2>This is the start of {channel.is_im ? `your conversation with ${name}` : name}</h2>
      {command && !channel.is_archived && <p>Type <code>{command.command}</code> below to ask {snapshot.app.name}: {command.description}.</p>}
      {!joined && <p>{snapshot.app.name} is not in this channel: it may answer you, but cannot post here by itself.</p>}
    </div>
  );
}
