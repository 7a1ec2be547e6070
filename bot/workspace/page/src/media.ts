import { useSyncExternalStore } from "react";

/** Whether the thread covers the channel; the same width stands in layout.css. */
export const THREAD_COVERS = "(width <= 960px)";

/** Whether the channel list is a drawer; the same width stands in layout.css. */
export const DRAWER = "(width <= 760px)";

/** Whether a media query holds, now and as the window changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}
