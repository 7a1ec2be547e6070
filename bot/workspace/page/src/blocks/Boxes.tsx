import { useId } from "react";
import { Text } from "../mrkdwn/Mrkdwn";
import type { Json } from "../types";
import type { ControlProps } from "./Control";

/** Checkboxes, or radio buttons: every option in sight. */
export function Boxes({ element, choice, label, onChoose, describedBy, invalid }: ControlProps) {
  const name = useId();
  const many = element.type === "checkboxes";
  const chosen = many ? ((choice ?? []) as string[]) : [choice as string];
  const choose = (value: string) => {
    if (!many) onChoose(value);
    else onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  return (
    <div className="boxes" role={many ? "group" : "radiogroup"} aria-label={label} aria-describedby={describedBy} aria-invalid={many ? undefined : invalid}>
      {element.options.map((option: Json) => (
        <label key={option.value}>
          <input aria-invalid={many ? invalid : undefined} type={many ? "checkbox" : "radio"} name={name} checked={chosen.includes(option.value)} onChange={() => choose(option.value)} />
          <span>
            <Text text={option.text} />
            {option.description && <span className="quiet"><Text text={option.description} /></span>}
          </span>
        </label>
      ))}
    </div>
  );
}
