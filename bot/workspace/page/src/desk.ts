import { createContext, useContext } from "react";
import type { Channel, Choice, Json, Place, Shortcut, User } from "./types";

/** What every part of the page may use: who is who, and what one can do. */
export interface Desk {
  users: User[];
  channels: Channel[];
  me: string;
  appName: string;
  appUser: string;
  shortcuts: Shortcut[];
  /** Carry an action to the app; resolves once it was acknowledged, and tells the person when it was not. */
  act(place: Place, blockId: string, actionId: string, choice: Choice): Promise<void>;
  /** Ask the app for the options of an external select: options or option groups. */
  options(place: Place, blockId: string, actionId: string, query: string): Promise<Json>;
  /** Show a notice for a moment. */
  tell(text: string): void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("there is no desk around this component");
  return desk;
}
