import type { User } from "./types";

const COLOURS = ["#0f766e", "#7c3aed", "#b45309", "#be185d", "#1d4ed8", "#4d7c0f"];

/** Initials on a colour that is always the same for a person; the app has its own picture. */
export function Avatar({ user }: { user: User }) {
  if (user.is_bot && user.id !== "USLACKBOT") return <img className="avatar" src="/assets/icon.svg" alt="" />;
  const initials = user.real_name.split(/\s+/).map((word) => word[0]).join("").slice(0, 2).toUpperCase();
  const sum = [...user.id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const background = user.is_bot ? "#64748b" : COLOURS[sum % COLOURS.length];
  return <span className="avatar" aria-hidden="true" style={{ background }}>{initials}</span>;
}
