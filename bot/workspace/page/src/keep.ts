/** What the page keeps in the browser, so that a reload finds it again. */

import { useCallback, useState } from "react";

/** What is kept under a name, or the fallback: nothing is there, or the browser keeps nothing. */
export function kept<T>(storage: Storage, key: string, fallback: T): T {
  try {
    const text = storage.getItem(key);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback;
  }
}

/** Keep a value under a name; null forgets it. */
export function keep(storage: Storage, key: string, value: unknown): void {
  try {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
  } catch {
    // a full or forbidden storage costs the reload its memory, nothing else
  }
}

/** A state of a component that is kept in this tab. */
export function useKept<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => kept(sessionStorage, key, initial));
  const set = useCallback(
    (next: T) => {
      keep(sessionStorage, key, next);
      setValue(next);
    },
    [key],
  );
  return [value, set];
}
