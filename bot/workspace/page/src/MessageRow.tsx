import { memo } from "react";
import { Attachments } from "./Attachments";
import { Avatar } from "./Avatar";
import { Blocks } from "./blocks/Blocks";
import { useDesk } from "./desk";
import { Files } from "./Files";
import { MessageActions } from "./MessageActions";
import { clockOf, fullTimeOf, timeOf } from "./times";
import { type Json, type Message, isReply } from "./types";

const WORKSPACE = "USLACKBOT";

interface Props {
  message: Message;
  follows: boolean;
  linked: boolean;
  /** Whether the focus is here, or comes here. */
  active: boolean;
  replies: number;
  lastReply?: string;
  onThread?: (ts: string) => void;
}

/** One message: who, when, what, and its thread. */
export const MessageRow = memo(function MessageRow({ message, follows, linked, active, replies, lastReply, onThread }: Props) {
  const { users } = useDesk();
  const author = users.find((user) => user.id === message.user);
  const parent = message.thread_ts ?? message.ts;
  const open = onThread && !message.ephemeral ? () => onThread(parent) : undefined;
  const classes = ["message", message.ephemeral && "ephemeral", follows && "follows", linked && "linked"];
  return (
    <article data-ts={message.ts} className={classes.filter(Boolean).join(" ")} tabIndex={active ? 0 : -1} aria-label={`${author?.real_name ?? message.user}, ${timeOf(message.ts)}`}>
      <div className="gutter">
        {follows ? <time title={fullTimeOf(message.ts)}>{clockOf(message.ts)}</time> : author && <Avatar user={author} />}
      </div>
      <div className="said">
        {message.ephemeral && <p className="only-you"><span aria-hidden="true">◉</span> Only visible to you</p>}
        {message.broadcast && open && <button className="link context" onClick={open}>replied to a thread</button>}
        {!follows && (
          <p className="byline">
            <strong>{author?.real_name ?? message.user}</strong>
            {author?.is_bot && <span className="badge">App</span>}
            <time title={fullTimeOf(message.ts)}>{timeOf(message.ts)}</time>
          </p>
        )}
        <Body message={message} />
        {message.edited && message.blocks.length === 0 && <span className="edited">(edited)</span>}
        {open && replies > 0 && !isReply(message) && (
          <button className="replies" onClick={open}>
            {replies} {replies === 1 ? "reply" : "replies"} {lastReply && <span className="quiet">last at {timeOf(lastReply)}</span>}
          </button>
        )}
      </div>
      {!message.ephemeral && message.user !== WORKSPACE && <MessageActions message={message} reachable={active} onReply={open} />}
    </article>
  );
});

const Body = memo(function Body({ message }: { message: Message }) {
  const { attachments, files } = message;
  const bare = files.length > 0 && !message.text;
  const blocks = message.blocks.length > 0 ? message.blocks : bare ? [] : [textBlock(message.text)];
  const place = { channel: message.channel, ts: message.ts };
  return (
    <>
      <Blocks blocks={blocks} place={place} />
      {files.length > 0 && <Files files={files} />}
      {attachments.length > 0 && <Attachments attachments={attachments} place={place} />}
    </>
  );
});

const textBlock = (text: string): Json => ({ type: "section", block_id: "text", text: { type: "mrkdwn", text } });
