/** The last things typed in this tab, newest first. */

import { keep, kept } from "./keep";

const KEY = "typed";
const KEPT = 30;

const typed = (): string[] => kept<string[]>(sessionStorage, KEY, []);

export function remember(text: string): void {
  keep(sessionStorage, KEY, [text, ...typed().filter((one) => one !== text)].slice(0, KEPT));
}

/** What was typed `back` steps before the last, or undefined. */
export const recall = (back: number): string | undefined => typed()[back];
