import { type FormEvent, useState } from "react";
import { post } from "./api";
import { Blocks } from "./blocks/Blocks";
import { Dialog } from "./Dialog";
import { useDesk } from "./desk";
import type { Choice, View } from "./types";

type Entered = Record<string, Record<string, Choice>>;

/** A modal view: its blocks, its inputs, and what the app says is wrong with them. */
export function Modal({ view, depth }: { view: View; depth: number }) {
  const { me, tell } = useDesk();
  const [entered, setEntered] = useState<Entered>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);

  const close = () => void post("close", { user: me, view_id: view.id }).catch((error: Error) => tell(error.message));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      const answer = await post("submit", { user: me, view_id: view.id, values: entered });
      setErrors(answer.errors);
      const first = Object.keys(answer.errors)[0];
      if (first) document.querySelector<HTMLElement>(`[data-block="${CSS.escape(first)}"] :is(input,select,textarea)`)?.focus();
    } catch (error) {
      setErrors({ "": (error as Error).message });
    } finally {
      setBusy(false);
    }
  };
  const enter = (blockId: string, actionId: string, choice: Choice) => {
    setEntered((before) => ({ ...before, [blockId]: { ...before[blockId], [actionId]: choice } }));
    setErrors(({ [blockId]: _, ...others }) => others);
  };
  const { title, submit: submitLabel, close: closeLabel, blocks } = view.body;
  const closeText = closeLabel?.text ?? (depth > 1 ? "Back" : "Cancel");
  const footer = (
    <>
      <button type="button" className="button" onClick={close}>{closeText}</button>
      {submitLabel && (
        <button type="submit" form="view" className="button primary" disabled={busy}>{busy ? "Sending…" : submitLabel.text}</button>
      )}
    </>
  );
  return (
    <Dialog title={title.text} onClose={close} footer={footer} className="view" closeLabel="Close without saving">
      {errors[""] && <p className="form-error" role="alert">{errors[""]}</p>}
      <form id="view" onSubmit={submit} noValidate>
        <Blocks key={view.hash} blocks={blocks} place={{ view_id: view.id }} values={view.values} entered={entered} errors={errors} onEnter={enter} />
      </form>
    </Dialog>
  );
}
