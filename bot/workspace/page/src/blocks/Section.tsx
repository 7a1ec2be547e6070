import type { Json } from "../types";
import type { Surface } from "./Blocks";
import { Element } from "./Element";
import { Picture } from "./Picture";
import { Static } from "./Static";

/** Text, with an element at its side. */
export function Section({ block, surface }: { block: Json; surface: Surface }) {
  const { accessory, ...text } = block;
  if (!accessory) return <Static blocks={[text]} />;
  return (
    <div className="section">
      <Static blocks={[text]} />
      <div className="accessory">
        {accessory.type === "image" ? (
          <Picture url={accessory.image_url} alt={accessory.alt_text} />
        ) : (
          <Element element={accessory} blockId={block.block_id} surface={surface} />
        )}
      </div>
    </div>
  );
}
