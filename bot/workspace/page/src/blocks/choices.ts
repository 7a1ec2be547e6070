import type { Choice, Json } from "../types";

/** Every option of an element, those of its groups included. */
export const optionsOf = (element: Json): Json[] => [
  ...(element.options ?? []),
  ...(element.option_groups ?? []).flatMap((group: Json) => group.options),
];

const valueOf = (option: Json, external: boolean): Choice => (external ? option : option.value);

/** What an element holds before anybody chose. */
export function initialChoice(element: Json): Choice {
  const external = element.type.includes("external");
  const many = element.type.startsWith("multi_") || element.type === "checkboxes";
  for (const [key, value] of Object.entries(element)) {
    if (key === "initial_option") return valueOf(value, external);
    if (key === "initial_options") return value.map((option: Json) => valueOf(option, external)) as Choice;
    if (key.startsWith("initial_")) return value as Choice;
  }
  return many ? [] : null;
}

/** What an entry of Slack's state.values holds. */
export function choiceIn(entry: Json): Choice {
  const external = entry.type.includes("external");
  for (const [key, value] of Object.entries(entry)) {
    if (key === "type") continue;
    if (key === "selected_option") return value && valueOf(value, external);
    if (key === "selected_options") return value.map((option: Json) => valueOf(option, external)) as Choice;
    return value as Choice;
  }
  return null;
}
