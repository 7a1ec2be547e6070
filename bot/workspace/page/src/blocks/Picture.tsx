interface Props {
  url?: string;
  alt: string;
  title?: string;
  /** Whether it stands in a line of text. */
  inline?: boolean;
}

/** A picture of the workspace itself is shown; one from outside is named, since the page loads nothing from outside. */
export function Picture({ url, alt, title, inline = false }: Props) {
  const drawn = isOwn(url) ? <img src={url} alt={alt} /> : <Named url={url} alt={alt} />;
  if (inline) return drawn;
  return (
    <figure className="picture">
      {title && <figcaption>{title}</figcaption>}
      {drawn}
    </figure>
  );
}

/** Whether the address is one of the workspace. */
const isOwn = (url?: string): boolean =>
  url !== undefined && (url.startsWith(`${location.origin}/`) || /^\/(?!\/)/.test(url) || url.startsWith("data:image/"));

const Named = ({ url, alt }: { url?: string; alt: string }) => (
  <span className="quiet named">
    <span aria-hidden="true">🖼</span> {alt} {url ? <a href={url} target="_blank" rel="noreferrer">(picture not loaded)</a> : "(picture not here)"}
  </span>
);
