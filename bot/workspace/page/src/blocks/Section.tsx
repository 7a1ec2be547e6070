import { Text } from "../mrkdwn/Mrkdwn";
import type { Json } from "../types";
import type { Surface } from "./Blocks";
import { Element } from "./Element";
import { Picture } from "./Picture";

/** Text, or fields in two columns, with an element at its side. */
export function Section({ block, surface }: { block: Json; surface: Surface }) {
  const { accessory, text, fields } = block;
  return (
    <div className="section">
      <div className="section-text">
        {text && <Text text={text} />}
        {fields && <div className="fields">{fields.map((field: Json, index: number) => <Text key={index} text={field} />)}</div>}
      </div>
      {accessory && (
        <div className="accessory">
          {accessory.type === "image" ? (
            <Picture url={accessory.image_url} alt={accessory.alt_text} />
          ) : (
            <Element element={accessory} blockId={block.block_id} surface={surface} />
          )}
        </div>
      )}
    </div>
  );
}
