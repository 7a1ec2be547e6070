/** Slack's date tokens, e.g. "{date_short} at {time}", in the reader's own time and language. */

const DAY_MS = 86_400_000;

const FORMATS: Record<string, (date: Date) => string> = {
  date: (date) => date.toLocaleDateString([], { year: "numeric", month: "long", day: "numeric" }),
  date_num: (date) => date.toLocaleDateString("sv"),
  date_slash: (date) => date.toLocaleDateString([], { year: "numeric", month: "2-digit", day: "2-digit" }),
  date_short: (date) => date.toLocaleDateString([], { year: "numeric", month: "short", day: "numeric" }),
  date_long: (date) => date.toLocaleDateString([], { dateStyle: "full" }),
  time: (date) => date.toLocaleTimeString([], { hour: "numeric", minute: "2-digit" }),
  time_secs: (date) => date.toLocaleTimeString([], { hour: "numeric", minute: "2-digit", second: "2-digit" }),
  ago: (date) => ago(date),
};

/** The format with its tokens filled in, or null when the moment makes no sense. */
export function written(seconds: number, format: string): string | null {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return null;
  return format.replace(/\{(\w+)\}/g, (token, name: string) => {
    const plain = name.replace(/_pretty$/, "");
    return (name === plain ? null : near(date)) ?? FORMATS[plain]?.(date) ?? token;
  });
}

/** "today" and its neighbours, for the _pretty tokens. */
function near(date: Date): string | null {
  const days = Math.round((startOfDay(date) - startOfDay(new Date())) / DAY_MS);
  return { "-1": "yesterday", "0": "today", "1": "tomorrow" }[String(days)] ?? null;
}

const startOfDay = (date: Date): number => new Date(date).setHours(0, 0, 0, 0);

function ago(date: Date): string {
  const minutes = Math.round((date.getTime() - Date.now()) / 60_000);
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
  if (Math.abs(minutes) < 60) return words.format(minutes, "minute");
  if (Math.abs(minutes) < 1440) return words.format(Math.round(minutes / 60), "hour");
  return words.format(Math.round(minutes / 1440), "day");
}
