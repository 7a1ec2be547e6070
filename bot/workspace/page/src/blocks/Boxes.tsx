import { useId } from "react";
import type { Json } from "../types";
import type { ControlProps } from "./Control";
import { Static } from "./Static";
import { plainText } from "./plainText";

/** Checkboxes, or radio buttons: every option in sight. */
export function Boxes({ element, choice, label, onChoose, describedBy }: ControlProps) {
  const name = useId();
  const many = element.type === "checkboxes";
  const chosen = many ? ((choice ?? []) as string[]) : [choice as string];
  const choose = (value: string) => {
    if (!many) onChoose(value);
    else onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  return (
    <div className="boxes" role={many ? "group" : "radiogroup"} aria-label={label} aria-describedby={describedBy}>
      {element.options.map((option: Json) => (
        <label key={option.value}>
          <input type={many ? "checkbox" : "radio"} name={name} checked={chosen.includes(option.value)} onChange={() => choose(option.value)} />
          <span>
            {option.text.type === "mrkdwn" ? <Static blocks={[{ type: "section", text: option.text }]} /> : plainText(option.text)}
            {option.description && <span className="quiet">{plainText(option.description)}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
