import { Text } from "../mrkdwn/Mrkdwn";
import type { Json } from "../types";
import { Blocks, type Surface } from "./Blocks";
import { Picture } from "./Picture";
import { RichText } from "./RichText";

/** Blocks in a frame, with a title; one that collapses does so here too. */
export function Container({ block, surface }: { block: Json; surface: Surface }) {
  const { title, rich_text_title: rich, subtitle, icon, child_blocks: blocks } = block;
  const head = (title || rich || subtitle || icon) && (
    <>
      {icon && <Picture url={icon.image_url} alt={icon.alt_text} inline />}
      {rich ? <RichText block={rich} /> : title && <strong><Text text={title} /></strong>}
      {subtitle && <div className="quiet"><Text text={subtitle} /></div>}
    </>
  );
  if (block.is_collapsible) {
    return (
      <details className="container" open={!block.default_collapsed}>
        <summary>{head || "Details"}</summary>
        <Blocks blocks={blocks} {...surface} />
      </details>
    );
  }
  return (
    <div className="container">
      {head && <div className="container-head">{head}</div>}
      <Blocks blocks={blocks} {...surface} />
    </div>
  );
}
