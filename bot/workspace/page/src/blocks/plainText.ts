import { get } from "node-emoji";
import type { Json } from "../types";

/** The text of a plain_text object: Slack's three escapes undone, and its emoji drawn where Slack has them. */
export function plainText(text: Json | undefined): string {
  const shown = ((text?.text ?? "") as string).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return text?.emoji === false ? shown : shown.replace(/:([a-z0-9_+'-]+):/g, (token, name: string) => get(name) ?? token);
}
