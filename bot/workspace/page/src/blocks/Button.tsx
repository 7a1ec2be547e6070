import type { Json } from "../types";
import { plainText } from "./plainText";

/** A button; one with an address also opens it in a new tab. While it is busy it keeps the focus. */
export function Button({ element, busy, onPress }: { element: Json; busy: boolean; onPress: () => void }) {
  const press = () => {
    if (busy) return;
    if (element.url) window.open(element.url, "_blank", "noreferrer");
    onPress();
  };
  return (
    <button type="button" className={`button ${element.style ?? ""}`} aria-label={element.accessibility_label} aria-busy={busy} aria-disabled={busy} onClick={press}>
      {plainText(element.text)}
      {element.url && <span aria-hidden="true"> ↗</span>}
    </button>
  );
}
