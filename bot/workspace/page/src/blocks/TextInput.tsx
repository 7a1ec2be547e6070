import type { ControlProps } from "./Control";
import { plainText } from "./plainText";

const KINDS: Record<string, string> = { email_text_input: "email", url_text_input: "url" };

/** A line or a field of text, an address, or a number. */
export function TextInput({ element, choice, label, onChoose, describedBy, invalid, required }: ControlProps) {
  const shared = {
    className: "text-input",
    "aria-label": label,
    "aria-describedby": describedBy,
    "aria-invalid": invalid,
    "aria-required": required,
    "data-focus": element.focus_on_load || undefined,
    placeholder: plainText(element.placeholder),
    value: String(choice ?? ""),
  };
  if (element.multiline) return <textarea {...shared} rows={4} onChange={(event) => onChoose(event.target.value)} />;
  const mode = element.type === "number_input" ? "decimal" : undefined;
  return <input {...shared} type={KINDS[element.type] ?? "text"} inputMode={mode} onChange={(event) => onChoose(event.target.value)} />;
}
