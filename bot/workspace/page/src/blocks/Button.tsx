import type { Json } from "../types";
import { plainText } from "./plainText";

/** A button; one with an address also opens it in a new tab. */
export function Button({ element, busy, onPress }: { element: Json; busy: boolean; onPress: () => void }) {
  const press = () => {
    if (element.url) window.open(element.url, "_blank", "noreferrer");
    onPress();
  };
  return (
    <button type="button" className={`button ${element.style ?? ""}`} aria-label={element.accessibility_label} aria-busy={busy} disabled={busy} onClick={press}>
      {plainText(element.text)}
      {element.url && <span aria-hidden="true"> ↗</span>}
    </button>
  );
}
