import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";
import type { Message } from "./types";

interface Held {
  element: HTMLElement;
  ts: string;
  act?: Act;
}

/** What an element of a block does, as Element marks it on the page. */
type Act = Partial<Record<"block" | "action" | "value", string>>;

interface Focusing {
  onFocus: (event: FocusEvent) => void;
  onBlur: () => void;
}

/**
 * Keeps the focus in a message that the app redraws under it. Where the focused element went away, the focus goes
 * to the one that does the same, or to the message itself.
 */
export function useFocusing(list: RefObject<HTMLElement | null>, messages: Message[]): Focusing {
  const held = useRef<Held | null>(null);
  useLayoutEffect(() => {
    const lost = held.current;
    if (!lost || lost.element.isConnected || document.activeElement !== document.body) return;
    held.current = null;
    const row = list.current?.querySelector<HTMLElement>(`[data-ts="${lost.ts}"]`);
    const heir = row ? (heirOf(lost.act, row) ?? row) : list.current?.querySelector<HTMLElement>("article[tabindex='0']");
    heir?.focus({ preventScroll: true });
  }, [list, messages]);
  return {
    onFocus: ({ target }) => {
      const ts = target.closest<HTMLElement>("[data-ts]")?.dataset.ts;
      const act = target.closest<HTMLElement>("[data-action]")?.dataset;
      held.current = ts ? { element: target as HTMLElement, ts, act: act && { ...act } } : null;
    },
    // React does not report the blur of what it takes away itself
    onBlur: () => { held.current = null; },
  };
}

/** What can take the focus in place of an element: of its action, in its block or with its value rather than elsewhere. */
function heirOf(act: Act | undefined, row: HTMLElement): HTMLElement | null {
  const same = [...row.querySelectorAll<HTMLElement>("[data-action]")].filter(({ dataset }) => act && dataset.action === act.action);
  const likeness = ({ dataset }: HTMLElement) => Number(dataset.block === act?.block) + Number(dataset.value === act?.value);
  const [nearest] = same.sort((a, b) => likeness(b) - likeness(a));
  return nearest?.querySelector<HTMLElement>("button, input, select, textarea") ?? null;
}
