import type { Json } from "../types";
import { plainText } from "./plainText";

/** A video, named: the page plays nothing from outside. */
export function Video({ block }: { block: Json }) {
  const { title, title_url: url, video_url: video, author_name: author, provider_name: provider, description, alt_text: alt } = block;
  return (
    <div className="card video">
      <p className="card-title"><a href={url ?? video} target="_blank" rel="noreferrer">▶ {plainText(title)}</a></p>
      <p className="quiet">{[author, provider].filter(Boolean).join(" · ")}</p>
      {description && <p>{plainText(description)}</p>}
      <p className="quiet">{alt} (video not loaded)</p>
    </div>
  );
}
