import type { Json } from "../types";

/** The text of a text object with Slack's three escapes undone. */
export const plainText = (text: Json | undefined): string =>
  (text?.text ?? "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
