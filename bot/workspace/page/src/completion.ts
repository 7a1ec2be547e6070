import type { Command } from "./types";

export interface Suggestion {
  /** What the composer holds once it is taken. */
  text: string;
  label: string;
  note: string;
  /** Whether Enter sends what is typed rather than taking the suggestion. */
  optional: boolean;
}

const SHOWN = 8;

/** What to offer for a text that begins with a slash: commands first, then the forms named in the usage hint. */
export function suggestions(text: string, commands: Command[]): Suggestion[] {
  if (!text.startsWith("/") || text.includes("\n")) return [];
  const [name, ...rest] = text.split(/\s+/);
  if (rest.length === 0) {
    return commands
      .filter((command) => command.command.startsWith(name))
      .map((command) => ({ text: `${command.command} `, label: command.command, note: command.description, optional: command.command === name }));
  }
  const command = commands.find((one) => one.command === name);
  return command ? forms(command, rest.join(" ")).slice(0, SHOWN) : [];
}

/** The alternatives of a usage hint, "[slug] | list | add <slug> <url>", that fit what is typed so far. */
function forms(command: Command, typed: string): Suggestion[] {
  const alternatives = alternativesOf(command.usage_hint);
  const start = typed.toLowerCase();
  return alternatives
    .map((form) => ({ form, fixed: fixedPart(form) }))
    .filter(({ fixed }) => fixed !== "" && (fixed.startsWith(start) || start.startsWith(`${fixed} `)))
    .map(({ form, fixed }) => ({
      text: start.startsWith(`${fixed} `) ? `${command.command} ${typed}` : `${command.command} ${fixed}${form === fixed ? "" : " "}`,
      label: `${command.command} ${form}`,
      note: "",
      optional: true,
    }));
}

/** Splits at the bars that are not inside brackets. */
function alternativesOf(hint: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of hint) {
    if ("[<(".includes(letter)) depth += 1;
    if ("]>)".includes(letter)) depth -= 1;
    if (letter === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** The words one types as they are: those before the first placeholder. */
const fixedPart = (form: string): string => form.split(/[[<(]/)[0].trim().toLowerCase();
