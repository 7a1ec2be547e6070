import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { keep, kept } from "./keep";
import type { Message } from "./types";

const NEAR_END = 60;
const PAUSE_MS = 150;
const SETTLING_FRAMES = 4;

interface Anchor {
  ts: string;
  offset: number;
}

export interface Scrolling {
  list: RefObject<HTMLDivElement | null>;
  inner: RefObject<HTMLDivElement | null>;
  away: boolean;
  onScroll: () => void;
  toEnd: () => void;
}

/**
 * Where a list of messages stands: at the end while one is there, at the linked message, or where one left it
 * (kept under `key`). It goes to the end for an answer to oneself and for what one wrote.
 */
export function useScrolling(key: string, newest: Message | undefined, me: string, linked: string | null): Scrolling {
  const list = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const top = useRef(0);
  const seen = useRef(newest?.ts);
  const timer = useRef(0);
  const [away, setAway] = useState(false);
  const toEnd = useCallback(() => {
    atEnd.current = true;
    setAway(false);
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, []);

  useLayoutEffect(() => {
    const fresh = newest !== undefined && newest.ts !== seen.current;
    seen.current = newest?.ts;
    if (atEnd.current || (fresh && (newest.ephemeral || newest.user === me))) toEnd();
  }, [newest, me, toEnd]);

  useLayoutEffect(() => {
    const anchor = kept<Anchor | null>(sessionStorage, key, null);
    const target = linked ?? anchor?.ts;
    const row = target && list.current?.querySelector(`[data-ts="${target}"]`);
    if (!row || !list.current) return;
    atEnd.current = false;
    return settle(() => {
      if (linked) row.scrollIntoView({ block: "center" });
      else if (list.current) list.current.scrollTop += row.getBoundingClientRect().top - list.current.getBoundingClientRect().top - anchor!.offset;
    });
  }, [key, linked]);

  useEffect(() => {
    // pictures and rows that were out of sight get their real height later
    const observer = new ResizeObserver(() => {
      if (atEnd.current && list.current) list.current.scrollTop = list.current.scrollHeight;
    });
    for (const box of [list.current, inner.current]) if (box) observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const { scrollTop, scrollHeight, clientHeight } = list.current!;
    const isNear = scrollHeight - scrollTop - clientHeight < NEAR_END;
    // one leaves the end by going up; where only the list grew, the end is followed
    const grew = atEnd.current && !isNear && scrollTop >= top.current;
    top.current = scrollTop;
    if (grew) return toEnd();
    atEnd.current = isNear;
    setAway(!atEnd.current);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => keep(sessionStorage, key, atEnd.current ? null : anchorOf(list.current)), PAUSE_MS);
  };
  return { list, inner, away, onScroll, toEnd };
}

/** Scroll, and again in the next frames: a row gets its real height only when it comes into sight. */
function settle(scroll: () => void, frames = SETTLING_FRAMES): () => void {
  scroll();
  let frame = 0;
  const again = (left: number) => {
    if (left === 0) return;
    frame = requestAnimationFrame(() => {
      scroll();
      again(left - 1);
    });
  };
  again(frames);
  return () => cancelAnimationFrame(frame);
}

/** The first message in sight, and how far below the top of the list it begins. */
function anchorOf(list: HTMLDivElement | null): Anchor | null {
  if (!list) return null;
  const top = list.getBoundingClientRect().top;
  const rows = [...list.querySelectorAll<HTMLElement>("[data-ts]")];
  const first = rows.find((row) => row.getBoundingClientRect().bottom > top);
  return first ? { ts: first.dataset.ts!, offset: first.getBoundingClientRect().top - top } : null;
}
