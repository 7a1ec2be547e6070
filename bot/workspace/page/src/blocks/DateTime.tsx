import type { ControlProps } from "./Control";

const KINDS: Record<string, string> = { datepicker: "date", timepicker: "time", datetimepicker: "datetime-local" };

/** A date, a time, or both (then in seconds since the epoch, as Slack has it). */
export function DateTime({ element, choice, label, onChoose, describedBy, invalid, required }: ControlProps) {
  const both = element.type === "datetimepicker";
  const change = (text: string) => {
    if (!text) onChoose(null);
    else onChoose(both ? Math.floor(new Date(text).getTime() / 1000) : text);
  };
  return (
    <input
      className="text-input date" type={KINDS[element.type]} aria-label={label} aria-describedby={describedBy} aria-invalid={invalid} aria-required={required}
      value={both ? localText(choice as number | null) : String(choice ?? "")} onChange={(event) => change(event.target.value)}
    />
  );
}

function localText(seconds: number | null): string {
  if (!seconds) return "";
  const local = new Date(seconds * 1000 - new Date(seconds * 1000).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
