/** A picture of the workspace itself is shown; one from outside is named, since the page loads nothing from outside. */
export function Picture({ url, alt, title }: { url?: string; alt: string; title?: string }) {
  const own = url !== undefined && (url.startsWith(`${location.origin}/`) || url.startsWith("data:"));
  return (
    <figure className="picture">
      {title && <figcaption>{title}</figcaption>}
      {own ? (
        <img src={url} alt={alt} />
      ) : (
        <p className="quiet">
          🖼 {alt} {url && <a href={url} target="_blank" rel="noreferrer">(picture not loaded)</a>}
        </p>
      )}
    </figure>
  );
}
