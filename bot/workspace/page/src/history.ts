/** The last things typed in this tab, newest first. */

const KEY = "typed";
const KEPT = 30;

function typed(): string[] {
  return JSON.parse(sessionStorage.getItem(KEY) ?? "[]") as string[];
}

export function remember(text: string): void {
  const kept = [text, ...typed().filter((one) => one !== text)].slice(0, KEPT);
  sessionStorage.setItem(KEY, JSON.stringify(kept));
}

/** What was typed `back` steps before the last, or undefined. */
export const recall = (back: number): string | undefined => typed()[back];
