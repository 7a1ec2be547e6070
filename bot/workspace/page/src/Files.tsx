import { useState } from "react";
import { Dialog } from "./Dialog";
import { Icon } from "./Icon";
import type { SharedFile } from "./types";

/** The files of a message: pictures in sight, others as links. */
export const Files = ({ files }: { files: SharedFile[] }) => (
  <ul className="files" aria-label="Files">
    {files.map((file) => <li key={file.id}>{file.mimetype.startsWith("image/") ? <SharedPicture file={file} /> : <Document file={file} />}</li>)}
  </ul>
);

function SharedPicture({ file }: { file: SharedFile }) {
  const [open, setOpen] = useState(false);
  const title = file.title || file.name;
  return (
    <figure className="picture">
      <figcaption>{title} <span className="quiet">{sizeOf(file.size)}</span></figcaption>
      <button type="button" className="enlarge" aria-label={`${file.alt_text || title}: show in full size`} onClick={() => setOpen(true)}>
        <img src={file.url} alt={file.alt_text || title} />
      </button>
      {open && (
        <Dialog title={title} className="wide" onClose={() => setOpen(false)}>
          <img className="full" src={file.url} alt={file.alt_text || title} />
          <p className="quiet">{file.name}, {sizeOf(file.size)} · <a href={file.url} target="_blank" rel="noreferrer">Open by itself</a></p>
        </Dialog>
      )}
    </figure>
  );
}

const Document = ({ file }: { file: SharedFile }) => (
  <a className="document" href={file.url} target="_blank" rel="noreferrer">
    <Icon name="file" size={24} />
    <span><strong>{file.title || file.name}</strong><span className="quiet">{sizeOf(file.size)}</span></span>
  </a>
);

/** A number of bytes for people. */
function sizeOf(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return `${(bytes / 1000 ** step).toLocaleString([], { maximumFractionDigits: step ? 1 : 0 })} ${units[step]}`;
}
