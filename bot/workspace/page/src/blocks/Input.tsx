import { useId } from "react";
import { useDesk } from "../desk";
import type { Choice, Json } from "../types";
import type { Surface } from "./Blocks";
import { Control, isControl } from "./Control";
import { Undrawn } from "./Undrawn";
import { choiceIn, initialChoice } from "./choices";
import { plainText } from "./plainText";

/** A labelled input with its hint and what is wrong with it. */
export function Input({ block, surface }: { block: Json; surface: Surface }) {
  const { act } = useDesk();
  const note = useId();
  const { element, block_id: blockId } = block;
  if (!isControl(element)) return <Undrawn block={block} reason={`the preview does not draw ${element.type} inputs`} />;
  const entered = surface.entered?.[blockId]?.[element.action_id];
  const entry = surface.values?.[blockId]?.[element.action_id];
  const choice = entered !== undefined ? entered : entry ? choiceIn(entry) : initialChoice(element);
  const error = surface.errors?.[blockId];
  const label = plainText(block.label);
  const enter = (chosen: Choice) => {
    surface.onEnter?.(blockId, element.action_id, chosen);
    if (block.dispatch_action && !element.type.endsWith("_input")) void act(surface.place, blockId, element.action_id, chosen);
  };
  return (
    <div className={`input${error ? " wrong" : ""}`} data-block={blockId}>
      <p className="label">
        {label} {block.optional && <span className="quiet">(optional)</span>}
      </p>
      <Control
        element={element} blockId={blockId} place={surface.place} choice={choice} label={label} onChoose={enter}
        describedBy={error || block.hint ? note : undefined} invalid={Boolean(error)} required={!block.optional}
      />
      {error ? <p id={note} className="error">{error}</p> : block.hint && <p id={note} className="quiet hint">{plainText(block.hint)}</p>}
    </div>
  );
}
