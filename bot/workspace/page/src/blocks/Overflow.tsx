import { Icon } from "../Icon";
import { Menu } from "../Menu";
import type { Json } from "../types";
import { plainText } from "./plainText";

/** A menu behind three dots. */
export function Overflow({ element, onChoose }: { element: Json; onChoose: (value: string) => void }) {
  const items = element.options.map((option: Json) => ({
    key: option.value ?? option.text.text,
    label: plainText(option.text),
    note: plainText(option.description) || undefined,
    onChoose: () => {
      if (option.url) window.open(option.url, "_blank", "noreferrer");
      onChoose(option.value);
    },
  }));
  return <Menu label="More options" className="button dots" items={items}><Icon name="more" /></Menu>;
}
