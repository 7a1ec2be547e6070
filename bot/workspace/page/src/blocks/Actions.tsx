import type { Json } from "../types";
import type { Surface } from "./Blocks";
import { Element } from "./Element";

/** A row of elements. */
export function Actions({ block, surface }: { block: Json; surface: Surface }) {
  return (
    <div className="actions">
      {block.elements.map((element: Json) => (
        <Element key={element.action_id} element={element} blockId={block.block_id} surface={surface} />
      ))}
    </div>
  );
}
