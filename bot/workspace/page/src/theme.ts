/** Light, dark, or as the system has it. */

import { kept, keep } from "./keep";

export type Theme = "system" | "light" | "dark";

const KEY = "theme";

export const theme = (): Theme => kept<Theme>(localStorage, KEY, "system");

/** Show the page in a theme, from now on. */
export function setTheme(chosen: Theme): void {
  keep(localStorage, KEY, chosen);
  showTheme();
}

/** Show the page in the theme chosen last. */
export function showTheme(): void {
  document.documentElement.dataset.theme = theme();
}
