import { memo } from "react";
import { Avatar } from "./Avatar";
import { Blocks } from "./blocks/Blocks";
import { useDesk } from "./desk";
import { clockOf, fullTimeOf, timeOf } from "./times";
import { type Json, type Message, isReply } from "./types";

interface Props {
  message: Message;
  follows: boolean;
  linked: boolean;
  replies: Message[];
  onThread?: (ts: string) => void;
}

/** One message: who, when, what, and its thread. */
export function MessageRow({ message, follows, linked, replies, onThread }: Props) {
  const { users } = useDesk();
  const author = users.find((user) => user.id === message.user);
  const parent = message.thread_ts ?? message.ts;
  const classes = ["message", message.ephemeral && "ephemeral", follows && "follows", linked && "linked"];
  return (
    <article id={`m${message.ts}`} className={classes.filter(Boolean).join(" ")} aria-label={`${author?.real_name ?? message.user}, ${timeOf(message.ts)}`}>
      <div className="gutter">
        {follows ? <time title={fullTimeOf(message.ts)}>{clockOf(message.ts)}</time> : author && <Avatar user={author} />}
      </div>
      <div className="said">
        {message.ephemeral && <p className="only-you"><span aria-hidden="true">◉</span> Only visible to you</p>}
        {message.broadcast && onThread && (
          <button className="link context" onClick={() => onThread(parent)}>replied to a thread</button>
        )}
        {!follows && (
          <p className="byline">
            <strong>{author?.real_name ?? message.user}</strong>
            {author?.is_bot && <span className="badge">App</span>}
            <time title={fullTimeOf(message.ts)}>{timeOf(message.ts)}</time>
          </p>
        )}
        <Body message={message} />
        {message.edited && <span className="edited">(edited)</span>}
        {onThread && !message.ephemeral && <Replies replies={replies} onOpen={() => onThread(parent)} isReply={isReply(message)} />}
      </div>
    </article>
  );
}

const Body = memo(function Body({ message }: { message: Message }) {
  const blocks = message.blocks.length > 0 ? message.blocks : [textBlock(message.text)];
  return <Blocks blocks={blocks} place={{ channel: message.channel, ts: message.ts }} />;
});

const textBlock = (text: string): Json => ({ type: "section", block_id: "text", text: { type: "mrkdwn", text } });

function Replies({ replies, onOpen, isReply }: { replies: Message[]; onOpen: () => void; isReply: boolean }) {
  if (isReply) return null;
  if (replies.length === 0) {
    return <button className="reply-button" onClick={onOpen}>Reply in thread</button>;
  }
  return (
    <button className="replies" onClick={onOpen}>
      {replies.length} {replies.length === 1 ? "reply" : "replies"} <span className="quiet">last at {timeOf(replies.at(-1)!.ts)}</span>
    </button>
  );
}
