/** Message times (seconds since the epoch, as text) for people. */

const date = (ts: string): Date => new Date(Number(ts) * 1000);

export const timeOf = (ts: string): string => date(ts).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

/** The time alone, narrow enough for the margin. */
export const clockOf = (ts: string): string => timeOf(ts).replace(/\s?[AP]M$/i, "");

export const fullTimeOf = (ts: string): string => date(ts).toLocaleString([], { dateStyle: "full", timeStyle: "medium" });

export const sameDay = (one: string | undefined, other: string): boolean =>
  one !== undefined && date(one).toDateString() === date(other).toDateString();

export function dayOf(ts: string): string {
  const day = date(ts);
  const today = new Date();
  if (day.toDateString() === today.toDateString()) return "Today";
  const year = day.getFullYear() === today.getFullYear() ? undefined : "numeric";
  return day.toLocaleDateString([], { weekday: "long", day: "numeric", month: "long", year });
}
