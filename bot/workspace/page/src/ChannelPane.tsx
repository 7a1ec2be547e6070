import { Composer } from "./Composer";
import { MessageList } from "./MessageList";
import { type Channel, type Snapshot, isReply } from "./types";

interface Props {
  channel: Channel;
  snapshot: Snapshot;
  linked: string | null;
  onMenu: () => void;
  onThread: (ts: string) => void;
}

/** One conversation: its header, its messages, and the composer. */
export function ChannelPane({ channel, snapshot, linked, onMenu, onThread }: Props) {
  const messages = snapshot.messages.filter((message) => message.channel === channel.id);
  const top = messages.filter((message) => !isReply(message) || message.broadcast);
  const name = channel.is_im ? snapshot.app.name : `#${channel.name}`;
  return (
    <main className="pane">
      <header className="pane-head">
        <button className="icon menu" aria-label="Show the channel list" onClick={onMenu}>☰</button>
        <div>
          <h2>{name}</h2>
          {channel.topic && <p>{channel.topic}</p>}
        </div>
        <p className="members">{channel.members.length} members</p>
      </header>
      <MessageList messages={top} all={messages} linked={linked} onThread={onThread} empty={<Welcome name={name} snapshot={snapshot} channel={channel} />} />
      {channel.is_archived ? (
        <p className="archived">{name} is archived. Nothing can be posted here.</p>
      ) : (
        <Composer channel={channel} commands={snapshot.commands} label={`Message ${name}`} />
      )}
    </main>
  );
}

function Welcome({ name, snapshot, channel }: { name: string; snapshot: Snapshot; channel: Channel }) {
  const joined = channel.members.includes(snapshot.app.user);
  const command = snapshot.commands[0];
  return (
    <div className="welcome">
      <h3>This is the start of {name}</h3>
      {command && <p>Type <code>{command.command}</code> below to ask {snapshot.app.name}: {command.description}.</p>}
      {!joined && <p>{snapshot.app.name} is not in this channel: it may answer you, but cannot post here by itself.</p>}
    </div>
  );
}
