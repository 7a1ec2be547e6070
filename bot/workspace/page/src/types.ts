/** What the workspace sends; see bot/workspace/snapshot.py and shapes.py. */

/** Block Kit is open-ended, so its parts are not typed further. */
export type Json = Record<string, any>;

export interface User {
  id: string;
  name: string;
  real_name: string;
  title: string;
  is_bot: boolean;
}

export interface Channel {
  id: string;
  name: string;
  topic: string;
  members: string[];
  is_im: boolean;
  is_private: boolean;
  is_archived: boolean;
}

export interface Message {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks: Json[];
  thread_ts: string | null;
  broadcast: boolean;
  edited: boolean;
  ephemeral: boolean;
  /** Unfurled links: each with blocks, or with a title, a text and a footer. */
  attachments: Json[];
  files: SharedFile[];
}

export interface SharedFile {
  id: string;
  title: string;
  name: string;
  mimetype: string;
  alt_text: string;
  /** A path on the workspace. */
  url: string;
  /** In bytes. */
  size: number;
}

export interface View {
  id: string;
  hash: string;
  body: Json;
  values: Record<string, Record<string, Json>>;
}

export interface Command {
  command: string;
  description: string;
  usage_hint: string;
}

/** A message shortcut of the app. */
export interface Shortcut {
  callback_id: string;
  name: string;
  description: string;
}

/** Something that can go wrong on demand. */
export interface Trouble {
  name: string;
  label: string;
  note: string;
  /** "next": on the next occasions; "state": until it is taken back; "act": at once. */
  kind: "next" | "state" | "act";
  needs_channel: boolean;
  on: boolean;
  /** Where it is on, if it needs a channel. */
  channels: string[];
  /** How many occasions it still waits for. */
  left: number;
}

export interface Refusal {
  ts: string;
  request: string;
  error: string;
  details: string[];
}

export interface Snapshot {
  seq: number;
  team: string;
  visitor: string;
  app: { user: string; name: string; connections: number };
  users: User[];
  channels: Channel[];
  messages: Message[];
  views: View[];
  home: View | null;
  commands: Command[];
  shortcuts: Shortcut[];
  troubles: Trouble[];
  transport: "socket" | "http";
  refusals: Refusal[];
}

/** What a person chose: a text, an option's value, an id, a date, several of them, or an option itself. */
export type Choice = string | number | string[] | Json | Json[] | null;

/** Where an element is: in a message or in a view. */
export type Place = { channel: string; ts: string } | { view_id: string };

export const isReply = (message: Message): boolean =>
  message.thread_ts !== null && message.thread_ts !== message.ts;
