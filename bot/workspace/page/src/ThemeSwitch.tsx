import { useState } from "react";
import { Icon } from "./Icon";
import { type Theme, setTheme, theme } from "./theme";

const THEMES: { value: Theme; label: string; icon: "system" | "sun" | "moon" }[] = [
  { value: "system", label: "As the system", icon: "system" },
  { value: "light", label: "Light", icon: "sun" },
  { value: "dark", label: "Dark", icon: "moon" },
];

/** Light or dark. */
export function ThemeSwitch() {
  const [chosen, setChosen] = useState(theme);
  return (
    <fieldset className="themes">
      <legend>Appearance</legend>
      {THEMES.map(({ value, label, icon }) => (
        <label key={value} title={label}>
          <input type="radio" name="theme" aria-label={label} checked={value === chosen} onChange={() => { setTheme(value); setChosen(value); }} />
          <Icon name={icon} size={16} />
        </label>
      ))}
    </fieldset>
  );
}
