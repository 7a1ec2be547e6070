import { get } from "node-emoji";
import { Fragment, memo } from "react";
import { plainText } from "../blocks/plainText";
import { useDesk } from "../desk";
import type { Json } from "../types";
import { written } from "./dates";
import { type Inline, type Part, parse } from "./parse";

/** A text object, drawn: mrkdwn with its markup, plain_text with its emoji only. */
export const Text = memo(function Text({ text }: { text: Json }) {
  if (text.type === "plain_text") return <div className="mrkdwn plain">{plainText(text)}</div>;
  return <div className="mrkdwn">{parse(text.text, Boolean(text.verbatim)).map((part, index) => <Whole key={index} part={part} />)}</div>;
});

function Whole({ part }: { part: Part }) {
  if (part.kind === "preformatted") return <pre>{part.text}</pre>;
  const lines = part.lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line.map((one, at) => <Piece key={at} piece={one} />)}
    </Fragment>
  ));
  return part.kind === "quote" ? <blockquote>{lines}</blockquote> : <p>{lines}</p>;
}

function Piece({ piece }: { piece: Inline }) {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "bold":
      return <strong>{piece.inside.map((one, index) => <Piece key={index} piece={one} />)}</strong>;
    case "italic":
      return <em>{piece.inside.map((one, index) => <Piece key={index} piece={one} />)}</em>;
    case "strike":
      return <s>{piece.inside.map((one, index) => <Piece key={index} piece={one} />)}</s>;
    case "code":
      return <code>{piece.text}</code>;
    case "emoji":
      return get(piece.name) ?? `:${piece.name}:`;
    case "link":
      return <a href={piece.href} target="_blank" rel="noreferrer">{piece.text}</a>;
    case "date":
      return <Moment piece={piece} />;
    case "mention":
      return <Mention piece={piece} />;
  }
}

/** A moment, in the reader's own time. */
export function Moment({ piece }: { piece: Inline & { kind: "date" } }) {
  const text = written(piece.seconds, piece.format) ?? piece.fallback;
  const shown = <time title={piece.fallback}>{text}</time>;
  return piece.href ? <a href={piece.href} target="_blank" rel="noreferrer">{shown}</a> : shown;
}

/** Somebody, a channel, a group or everybody, by name. */
export function Mention({ piece }: { piece: Inline & { kind: "mention" } }) {
  const { users, channels } = useDesk();
  const names = {
    user: () => `@${users.find((user) => user.id === piece.id)?.real_name ?? (piece.label || piece.id)}`,
    channel: () => `#${channels.find((channel) => channel.id === piece.id)?.name ?? (piece.label || piece.id)}`,
    group: () => piece.label || `@${piece.id}`,
    everyone: () => `@${piece.id}`,
  };
  return <span className={`mention ${piece.what}`}>{names[piece.what]()}</span>;
}
