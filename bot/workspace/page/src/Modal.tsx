import { type FormEvent, useEffect, useRef, useState } from "react";
import { post } from "./api";
import { Blocks } from "./blocks/Blocks";
import { Dialog } from "./Dialog";
import { useDesk } from "./desk";
import type { Choice, View } from "./types";

export type Entered = Record<string, Record<string, Choice>>;

const UNFINISHED = "Some answers need a second look.";

interface Props {
  view: View;
  /** The view under it, if there is one. */
  below?: View;
  entered: Entered;
  onEnter: (blockId: string, actionId: string, choice: Choice) => void;
  /** Close every view. */
  onCloseAll: () => void;
}

/** A modal view: its blocks, its inputs, and what the app says is wrong with them. */
export function Modal({ view, below, entered, onEnter, onCloseAll }: Props) {
  const { me, tell } = useDesk();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirstWrong(form.current), [tries]);

  const close = () => void post("close", { user: me, view_id: view.id }).catch((error: Error) => tell(error.message));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      setErrors((await post("submit", { user: me, view_id: view.id, values: entered })).errors);
    } catch (error) {
      setErrors({ "": (error as Error).message });
    } finally {
      setBusy(false);
      setTries((before) => before + 1);
    }
  };
  const enter = (blockId: string, actionId: string, choice: Choice) => {
    onEnter(blockId, actionId, choice);
    setErrors(({ [blockId]: _, ...others }) => others);
  };
  const { title, submit: submitLabel, close: closeLabel, blocks } = view.body;
  const wrong = Object.keys(errors).length > 0;
  const footer = (
    <>
      <button type="button" className="button" onClick={close}>{closeLabel?.text ?? (below ? "Back" : "Cancel")}</button>
      {submitLabel && (
        <button type="submit" form="view" className="button primary" aria-disabled={busy}>{busy ? "Sending…" : submitLabel.text}</button>
      )}
    </>
  );
  return (
    <Dialog
      title={title.text} onClose={below ? onCloseAll : close} onEscape={close} footer={footer} className="view" typing
      closeLabel={below ? "Close all without saving" : "Close without saving"}
      back={below && { label: `Back to ${below.body.title.text}`, onBack: close }}
    >
      <p className={wrong ? "form-error" : "unseen"} role="alert">{wrong && (errors[""] ?? UNFINISHED)}</p>
      <form id="view" ref={form} onSubmit={submit} noValidate>
        <Blocks key={view.hash} blocks={blocks} place={{ view_id: view.id }} values={view.values} entered={entered} errors={errors} onEnter={enter} />
      </form>
    </Dialog>
  );
}

/** Where the first thing to mend is, in reading order. */
function focusFirstWrong(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>(".input.wrong :is(input,select,textarea)")?.focus();
}
