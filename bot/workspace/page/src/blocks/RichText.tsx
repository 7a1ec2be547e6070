import { get } from "node-emoji";
import { Mention, Moment } from "../mrkdwn/Mrkdwn";
import type { Json } from "../types";
import { Undrawn } from "./Undrawn";

/** A rich_text block: sections, lists, quotes and preformatted text. */
export const RichText = ({ block }: { block: Json }) => (
  <div className="rich">
    {(block.elements as Json[]).map((part, index) => <Part key={index} part={part} />)}
  </div>
);

function Part({ part }: { part: Json }) {
  switch (part.type) {
    case "rich_text_section":
      return <p><Inlines elements={part.elements} /></p>;
    case "rich_text_quote":
      return <blockquote><Inlines elements={part.elements} /></blockquote>;
    case "rich_text_preformatted":
      return <pre><Inlines elements={part.elements} /></pre>;
    case "rich_text_list":
      return <List part={part} />;
    default:
      return <Undrawn block={part} reason={`the preview does not draw ${part.type} in rich text`} />;
  }
}

function List({ part }: { part: Json }) {
  const items = part.elements.map((item: Json, index: number) => <li key={index}><Inlines elements={item.elements} /></li>);
  const shape = { className: `indent-${part.indent ?? 0}`, style: { marginLeft: `${(part.indent ?? 0) * 28}px` } };
  return part.style === "ordered" ? <ol {...shape} start={(part.offset ?? 0) + 1}>{items}</ol> : <ul {...shape}>{items}</ul>;
}

const Inlines = ({ elements }: { elements: Json[] }) => elements.map((element, index) => <Styled key={index} element={element} />);

/** An inline element in its style. */
function Styled({ element }: { element: Json }) {
  const { bold, italic, strike, underline, code } = element.style ?? {};
  let drawn = <Inline element={element} />;
  if (code) drawn = <code>{drawn}</code>;
  if (bold) drawn = <strong>{drawn}</strong>;
  if (italic) drawn = <em>{drawn}</em>;
  if (strike) drawn = <s>{drawn}</s>;
  return underline ? <u>{drawn}</u> : drawn;
}

function Inline({ element }: { element: Json }) {
  const mention = (what: "user" | "channel" | "group" | "everyone", id: string) => <Mention piece={{ kind: "mention", what, id, label: "" }} />;
  switch (element.type) {
    case "text":
      return element.text;
    case "link":
      return <a href={element.url} target="_blank" rel="noreferrer">{element.text || element.url}</a>;
    case "emoji":
      return get(element.name) ?? `:${element.name}:`;
    case "user":
      return mention("user", element.user_id);
    case "channel":
      return mention("channel", element.channel_id);
    case "usergroup":
      return mention("group", element.usergroup_id);
    case "broadcast":
      return mention("everyone", element.range);
    case "date":
      return <Moment piece={{ kind: "date", seconds: element.timestamp, format: element.format, href: element.url ?? "", fallback: element.fallback ?? "" }} />;
    case "color":
      return <span className="swatch"><span style={{ background: element.value }} />{element.value}</span>;
    default:
      return <Undrawn block={element} reason={`the preview does not draw ${element.type} in rich text`} inline />;
  }
}
