import { Blocks } from "./blocks/Blocks";
import { Picture } from "./blocks/Picture";
import { Undrawn } from "./blocks/Undrawn";
import { Text } from "./mrkdwn/Mrkdwn";
import type { Json, Place } from "./types";

const DRAWN = ["blocks", "title", "text", "footer", "author_name", "image_url"];
const COLOUR = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i;

/** What a link in a message stands for, as the app unfurled it. */
export const Attachments = ({ attachments, place }: { attachments: Json[]; place: Place }) => (
  <>{attachments.map((attachment, index) => <Unfurl key={attachment.id ?? index} attachment={attachment} place={place} />)}</>
);

function Unfurl({ attachment, place }: { attachment: Json; place: Place }) {
  if (!DRAWN.some((field) => field in attachment)) return <Undrawn block={attachment} reason="nothing of this attachment can be drawn" />;
  const { blocks, title, title_link: link, from_url: from, text, footer, author_name: author, image_url: picture, color = "" } = attachment;
  const url = link ?? from;
  const bar = COLOUR.test(color) ? { borderColor: `#${color.replace("#", "")}` } : undefined;
  return (
    <div className="unfurl" style={bar} role="group" aria-label={`Preview of ${from ?? title ?? "a link"}`}>
      {author && <p className="quiet">{author}</p>}
      {title && <p className="unfurl-title">{url ? <a href={url} target="_blank" rel="noreferrer">{title}</a> : title}</p>}
      {blocks ? <Blocks blocks={blocks} place={place} /> : text ? <Text text={{ type: "mrkdwn", text }} /> : null}
      {picture && <Picture url={picture} alt={title ?? "A picture"} />}
      {footer && <p className="quiet">{footer}</p>}
    </div>
  );
}
