/** Slack's mrkdwn, read as Slack reads it: what is not its markup stays as it is. */

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "bold" | "italic" | "strike"; inside: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "emoji"; name: string }
  | { kind: "link"; href: string; text: string }
  | { kind: "mention"; what: "user" | "channel" | "group" | "everyone"; id: string; label: string }
  | { kind: "date"; seconds: number; format: string; href: string; fallback: string };

export type Part =
  | { kind: "lines"; lines: Inline[][] }
  | { kind: "quote"; lines: Inline[][] }
  | { kind: "preformatted"; text: string };

const QUOTED = /^(?:>|&gt;) ?/;

// A mark opens after no letter or digit and closes before none, and what it holds has no blank at either end.
const marked = (mark: string): string =>
  `(?<![\\p{L}\\p{N}${mark}])${mark}(?=[^\\s${mark}])([^\\n]*?\\S)${mark}(?![\\p{L}\\p{N}${mark}])`;
const MARKUP = new RegExp(
  [
    "`([^`\\n]+)`",
    "<([^<>\\n]+)>",
    marked("\\*"),
    marked("_"),
    marked("~"),
    "(https?://(?:(?!&[lg]t;)[^\\s<>|])*(?!&[lg]t;)[^\\s<>|.,;:!?)\\]}\"'*_~])",
    ":([a-z0-9_+'-]+):",
  ].join("|"),
  "gu",
);

/** Read a whole text. `verbatim` leaves bare addresses alone. */
export function parse(text: string, verbatim: boolean): Part[] {
  return text.split(/```/).flatMap((piece, index): Part[] => {
    if (index % 2 === 1) return [{ kind: "preformatted", text: unescape(piece.replace(/^\n|\n$/g, "")) }];
    const trimmed = index > 0 ? piece.replace(/^\n/, "") : piece;
    return trimmed ? lineParts(trimmed, verbatim) : [];
  });
}

function lineParts(text: string, verbatim: boolean): Part[] {
  const parts: Part[] = [];
  for (const line of text.split("\n")) {
    const kind = QUOTED.test(line) ? "quote" : "lines";
    const inlines = inline(kind === "quote" ? line.replace(QUOTED, "") : line, verbatim);
    const last = parts.at(-1);
    if (last && last.kind === kind) last.lines.push(inlines);
    else parts.push({ kind, lines: [inlines] });
  }
  return parts;
}

function inline(text: string, verbatim: boolean): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    const read = reading(match, verbatim);
    if (!read) continue;
    if (match.index > end) found.push({ kind: "text", text: unescape(text.slice(end, match.index)) });
    found.push(read);
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ kind: "text", text: unescape(text.slice(end)) });
  return found;
}

function reading(match: RegExpMatchArray, verbatim: boolean): Inline | null {
  const [, code, angle, bold, italic, strike, address, emoji] = match;
  if (code !== undefined) return { kind: "code", text: unescape(code) };
  if (angle !== undefined) return bracketed(angle);
  if (bold !== undefined) return { kind: "bold", inside: inline(bold, verbatim) };
  if (italic !== undefined) return { kind: "italic", inside: inline(italic, verbatim) };
  if (strike !== undefined) return { kind: "strike", inside: inline(strike, verbatim) };
  if (address !== undefined) return verbatim ? null : { kind: "link", href: unescape(address), text: unescape(address) };
  return { kind: "emoji", name: emoji };
}

/** What stands in angle brackets: a mention, a date or a link. */
function bracketed(content: string): Inline {
  const [target, ...rest] = content.split("|");
  const label = unescape(rest.join("|"));
  if (target.startsWith("@")) return { kind: "mention", what: "user", id: target.slice(1), label };
  if (target.startsWith("#")) return { kind: "mention", what: "channel", id: target.slice(1), label };
  if (target.startsWith("!subteam^")) return { kind: "mention", what: "group", id: target.slice(9), label };
  if (target.startsWith("!date^")) {
    const [, seconds, format = "", href = ""] = target.split("^");
    return { kind: "date", seconds: Number(seconds), format, href, fallback: label };
  }
  if (target.startsWith("!")) return { kind: "mention", what: "everyone", id: target.slice(1), label };
  if (!/^(https?:\/\/|mailto:|tel:)/.test(target)) return { kind: "text", text: unescape(`<${content}>`) };
  return { kind: "link", href: unescape(target), text: label || unescape(target) };
}

const unescape = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
