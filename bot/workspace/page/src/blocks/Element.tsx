import { useState } from "react";
import { useDesk } from "../desk";
import type { Choice, Json } from "../types";
import type { Surface } from "./Blocks";
import { Button } from "./Button";
import { Confirm } from "./Confirm";
import { Control, isControl } from "./Control";
import { Overflow } from "./Overflow";
import { Undrawn } from "./Undrawn";
import { choiceIn, initialChoice } from "./choices";

interface Props {
  element: Json;
  blockId: string;
  surface: Surface;
}

/** An element that acts at once: a choice or press is carried to the app, after asking if it wants that. */
export function Element({ element, blockId, surface }: Props) {
  const { act } = useDesk();
  const entry = surface.values?.[blockId]?.[element.action_id];
  const [choice, setChoice] = useState<Choice>(entry ? choiceIn(entry) : initialChoice(element));
  const [asked, setAsked] = useState<{ choice: Choice } | null>(null);
  const [busy, setBusy] = useState(false);

  const carry = async (chosen: Choice) => {
    setAsked(null);
    setChoice(chosen);
    setBusy(true);
    await act(surface.place, blockId, element.action_id, chosen);
    setBusy(false);
  };
  const onChoose = (chosen: Choice) => (element.confirm ? setAsked({ choice: chosen }) : void carry(chosen));

  return (
    <>
      <span className="element" data-block={blockId} data-action={element.action_id} data-value={element.value}>
        <Drawn {...{ element, blockId, surface, choice, busy, onChoose }} />
      </span>
      {asked && <Confirm confirm={element.confirm} onYes={() => void carry(asked.choice)} onNo={() => setAsked(null)} />}
    </>
  );
}

interface DrawnProps extends Props {
  choice: Choice;
  busy: boolean;
  onChoose: (choice: Choice) => void;
}

function Drawn({ element, blockId, surface, choice, busy, onChoose }: DrawnProps) {
  if (element.type === "button") return <Button element={element} busy={busy} onPress={() => onChoose(null)} />;
  if (element.type === "overflow") return <Overflow element={element} onChoose={onChoose} />;
  if (isControl(element)) {
    const label = element.accessibility_label ?? element.placeholder?.text ?? element.type.replaceAll("_", " ");
    return <Control element={element} blockId={blockId} place={surface.place} choice={choice} label={label} onChoose={onChoose} />;
  }
  return <Undrawn block={element} reason={`the preview does not draw ${element.type} elements`} />;
}
