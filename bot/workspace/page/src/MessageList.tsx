import { type FocusEvent, Fragment, type KeyboardEvent, type ReactNode, useState } from "react";
import { useDesk } from "./desk";
import { useFocusing } from "./focusing";
import { Icon } from "./Icon";
import { MessageRow } from "./MessageRow";
import { useScrolling } from "./scrolling";
import { dayOf, sameDay } from "./times";
import type { Message } from "./types";

const GROUP_SECONDS = 300;

/** Under which messages replies hang: how many, and when the last came. */
export type Threads = Map<string, { count: number; last: string }>;

interface Props {
  messages: Message[];
  threads?: Threads;
  linked: string | null;
  label: string;
  /** Under what name the place in the list is kept. */
  keptAs: string;
  onThread?: (ts: string) => void;
  empty?: ReactNode;
}

/** Messages, oldest first, days apart. The arrow keys go from one to the next. */
export function MessageList({ messages, threads, linked, label, keptAs, onThread, empty }: Props) {
  const { me } = useDesk();
  const newest = messages.at(-1);
  const { list, inner, away, onScroll, toEnd } = useScrolling(`${me}:scroll:${keptAs}`, newest, me, linked);
  const focusing = useFocusing(list, messages);
  const [visited, setVisited] = useState("");
  const active = messages.some((message) => message.ts === visited) ? visited : newest?.ts;
  const onFocus = (event: FocusEvent) => {
    focusing.onFocus(event);
    const ts = event.target.closest<HTMLElement>("[data-ts]")?.dataset.ts;
    if (ts) setVisited(ts);
  };
  return (
    <div className="messages-box">
      <div className="messages" ref={list} onScroll={onScroll} onFocus={onFocus} onBlur={focusing.onBlur} onKeyDown={walk} role="log" aria-label={label} tabIndex={messages.length ? -1 : 0}>
        <div className="messages-inner" ref={inner}>
          {messages.length === 0 && empty}
          {messages.map((message, index) => (
            <Fragment key={message.ts}>
              {!sameDay(messages[index - 1]?.ts, message.ts) && <p className="day"><span>{dayOf(message.ts)}</span></p>}
              <MessageRow
                message={message}
                follows={follows(messages[index - 1], message)}
                linked={message.ts === linked}
                active={message.ts === active}
                replies={threads?.get(message.ts)?.count ?? 0}
                lastReply={threads?.get(message.ts)?.last}
                onThread={onThread}
              />
            </Fragment>
          ))}
        </div>
      </div>
      {away && <button className="to-end" onClick={toEnd}><Icon name="down" size={16} /> Newest messages</button>}
    </div>
  );
}

/** From a message that holds the focus to another one. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target as HTMLElement).matches("article, .messages")) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("article")];
  const at = rows.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? rows.length - 1 : at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || !rows[to]) return;
  event.preventDefault();
  rows[to].focus();
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
