import { Text } from "../mrkdwn/Mrkdwn";
import type { Json } from "../types";

/** A headline. */
export const Header = ({ block }: { block: Json }) => <div className="header" role="heading" aria-level={4}><Text text={block.text} /></div>;

/** Small print: texts and small pictures; a picture from outside becomes its description. */
export const Context = ({ block }: { block: Json }) => (
  <div className="context-line">
    {block.elements.map((element: Json, index: number) =>
      element.type === "image" ? <SmallPicture key={index} element={element} /> : <Text key={index} text={element} />,
    )}
  </div>
);

function SmallPicture({ element }: { element: Json }) {
  const own = String(element.image_url).startsWith(`${location.origin}/`);
  return own ? <img src={element.image_url} alt={element.alt_text} /> : <span>🖼 {element.alt_text}</span>;
}

/** A warning in a modal. */
export const Alert = ({ block }: { block: Json }) => (
  <div className={`alert ${block.level ?? "default"}`} role="note"><Text text={block.text} /></div>
);
