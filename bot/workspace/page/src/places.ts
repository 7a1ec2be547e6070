/** What can be shown beside the channels, whose places are their ids. */

import type { Channel, Snapshot } from "./types";

/** The app's Home tab. */
export const HOME = "home";

/** The direct message with the app, before it has an id. */
export const DIRECT = "direct";

/** The direct message with the app, or undefined while nobody has opened one. */
export const directOf = (snapshot: Snapshot): Channel | undefined =>
  snapshot.channels.find((channel) => channel.is_im && channel.members.includes(snapshot.app.user));

/** What a person calls a channel. */
export const nameOf = (channel: Channel, snapshot: Snapshot): string =>
  channel.is_im ? snapshot.app.name : `#${channel.name}`;

/** Put the focus into the composer of the channel, or of another part of the page. */
export function focusComposer(scope = "main"): void {
  document.querySelector<HTMLElement>(`${scope} .composer textarea`)?.focus();
}
