import type { ControlProps } from "./Control";
import { useEntries } from "./Select";

/** Several choices from a list. */
export function MultiSelect({ element, choice, label, onChoose, describedBy, invalid }: ControlProps) {
  const { entries, groups } = useEntries(element);
  const chosen = (choice ?? []) as string[];
  const all = [...entries, ...groups.flatMap((group) => group.entries)];
  const full = element.max_selected_items !== undefined && chosen.length >= element.max_selected_items;
  const toggle = (value: string) =>
    onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <div className="boxes list" role="group" aria-label={label} aria-describedby={describedBy}>
      {all.map((entry) => (
        <label key={entry.value}>
          <input type="checkbox" aria-invalid={invalid} checked={chosen.includes(entry.value)} disabled={full && !chosen.includes(entry.value)} onChange={() => toggle(entry.value)} />
          <span>{entry.text}</span>
        </label>
      ))}
    </div>
  );
}
