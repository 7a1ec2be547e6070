import { Text } from "../mrkdwn/Mrkdwn";
import type { Json } from "../types";
import { Picture } from "./Picture";

/** A headline. */
export const Header = ({ block }: { block: Json }) => <div className="header" role="heading" aria-level={2}><Text text={block.text} /></div>;

/** Small print: texts and small pictures; a picture from outside becomes its description. */
export const Context = ({ block }: { block: Json }) => (
  <div className="context-line">
    {block.elements.map((element: Json, index: number) =>
      element.type === "image" ? <Picture key={index} url={element.image_url} alt={element.alt_text} inline /> : <Text key={index} text={element} />,
    )}
  </div>
);

/** A warning in a modal. */
export const Alert = ({ block }: { block: Json }) => (
  <div className={`alert ${block.level ?? "default"}`} role="note"><Text text={block.text} /></div>
);
