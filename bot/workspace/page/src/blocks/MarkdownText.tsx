import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import type { Json } from "../types";
import { Picture } from "./Picture";

const PLUGINS = [remarkGfm];

// Slack draws every heading of a markdown block in one size; here they stay out of the page's own outline too
const heading: Components["h1"] = ({ children }) => <p className="heading">{children}</p>;
const PARTS: Components = {
  h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading,
  a: ({ href, children }) => <a href={href} target="_blank" rel="noreferrer">{children}</a>,
  img: ({ src, alt }) => <Picture url={src} alt={alt ?? ""} inline />,
  table: ({ children }) => <div className="table" tabIndex={0} role="region" aria-label="Table"><table>{children}</table></div>,
};

/** A markdown block, in the dialect of GitHub, as Slack reads it. */
export const MarkdownText = ({ block }: { block: Json }) => (
  <div className="rich">
    <Markdown remarkPlugins={PLUGINS} components={PARTS}>{block.text}</Markdown>
  </div>
);
