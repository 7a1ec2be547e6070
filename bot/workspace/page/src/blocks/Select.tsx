import { useDesk } from "../desk";
import type { Json } from "../types";
import type { ControlProps } from "./Control";
import { plainText } from "./plainText";

export interface Entry {
  value: string;
  text: string;
}

/** What a select offers: its own options, or the people or channels of the workspace. */
export function useEntries(element: Json): { entries: Entry[]; groups: { label: string; entries: Entry[] }[] } {
  const { users, channels } = useDesk();
  const entry = (option: Json): Entry => ({ value: option.value, text: plainText(option.text) });
  if (element.type.includes("users")) {
    return { entries: users.filter((user) => !user.is_bot).map((user) => ({ value: user.id, text: user.real_name })), groups: [] };
  }
  if (element.type.includes("channels") || element.type.includes("conversations")) {
    const shown = channels.filter((channel) => !channel.is_im);
    return { entries: shown.map((channel) => ({ value: channel.id, text: `#${channel.name}` })), groups: [] };
  }
  const groups = (element.option_groups ?? []).map((group: Json) => ({ label: plainText(group.label), entries: group.options.map(entry) }));
  return { entries: (element.options ?? []).map(entry), groups };
}

/** One choice from a menu. */
export function Select({ element, choice, label, onChoose, describedBy, invalid, required }: ControlProps) {
  const { entries, groups } = useEntries(element);
  const option = (entry: Entry) => <option key={entry.value} value={entry.value}>{entry.text}</option>;
  return (
    <select
      className="select" aria-label={label} aria-describedby={describedBy} aria-invalid={invalid} aria-required={required} data-focus={element.focus_on_load || undefined}
      value={String(choice ?? "")} onChange={(event) => onChoose(event.target.value || null)}
    >
      <option value="" disabled={choice === null}>{plainText(element.placeholder) || "Choose…"}</option>
      {entries.map(option)}
      {groups.map((group) => <optgroup key={group.label} label={group.label}>{group.entries.map(option)}</optgroup>)}
    </select>
  );
}
