import { Fragment, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { MessageRow } from "./MessageRow";
import { dayOf, sameDay } from "./times";
import { type Message, isReply } from "./types";

const GROUP_SECONDS = 300;

interface Props {
  messages: Message[];
  /** Every message of the channel, to count replies. */
  all: Message[];
  linked: string | null;
  onThread?: (ts: string) => void;
  empty?: ReactNode;
}

/** Messages, oldest first, days apart; stays at the end while one is there, and goes there for an answer. */
export function MessageList({ messages, all, linked, onThread, empty }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const newest = messages.at(-1);
  const seen = useRef(newest?.ts);
  useLayoutEffect(() => {
    if (newest?.ephemeral && newest.ts !== seen.current) atEnd.current = true; // the answer to what was just asked
    seen.current = newest?.ts;
    if (list.current && atEnd.current) list.current.scrollTop = list.current.scrollHeight;
  });
  useEffect(() => {
    if (!linked) return;
    atEnd.current = false;
    document.getElementById(`m${linked}`)?.scrollIntoView({ block: "center" });
  }, [linked]);
  const onScroll = () => {
    const { scrollTop, scrollHeight, clientHeight } = list.current!;
    atEnd.current = scrollHeight - scrollTop - clientHeight < 60;
  };
  return (
    <div className="messages" ref={list} onScroll={onScroll} role="log" aria-label="Messages" tabIndex={0}>
      <div className="messages-inner">
        {messages.length === 0 && empty}
        {messages.map((message, index) => (
          <Fragment key={message.ts}>
            {!sameDay(messages[index - 1]?.ts, message.ts) && <h3 className="day"><span>{dayOf(message.ts)}</span></h3>}
            <MessageRow
              message={message}
              follows={follows(messages[index - 1], message)}
              linked={message.ts === linked}
              replies={all.filter((one) => isReply(one) && one.thread_ts === message.ts)}
              onThread={onThread}
            />
          </Fragment>
        ))}
      </div>
    </div>
  );
}

/** Whether a message goes on where the one before it stopped, so that it needs no name of its own. */
function follows(before: Message | undefined, message: Message): boolean {
  return (
    before !== undefined &&
    before.user === message.user &&
    before.ephemeral === message.ephemeral &&
    !message.ephemeral &&
    !message.broadcast &&
    before.ts !== message.thread_ts &&
    Number(message.ts) - Number(before.ts) < GROUP_SECONDS &&
    sameDay(before.ts, message.ts)
  );
}
