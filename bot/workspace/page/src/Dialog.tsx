import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "./Icon";
import { focusComposer } from "./places";

const INPUTS = ".dialog-body :is(input, select, textarea)";

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  className?: string;
  closeLabel?: string;
  /** What Escape does, where that is not closing everything. */
  onEscape?: () => void;
  /** What lies under it, and the way back there. */
  back?: { label: string; onBack: () => void };
  /** Whether one comes to type: the focus goes to the input that asks for it, or else the first. */
  typing?: boolean;
}

/** A modal dialog: keeps the focus, closes on Escape, and gives the focus back. */
export function Dialog({ title, onClose, children, footer, className = "", closeLabel = "Close", onEscape, back, typing = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    if (typing) (dialog.current?.querySelector<HTMLElement>("[data-focus]") ?? dialog.current?.querySelector<HTMLElement>(INPUTS))?.focus();
    return () => giveBack(before);
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        (onEscape ?? onClose)();
      }}
    >
      <header>
        {back && <button type="button" className="icon" aria-label={back.label} onClick={back.onBack}><Icon name="back" /></button>}
        <h2 id={heading}>{title}</h2>
        <button type="button" className="icon" aria-label={closeLabel} onClick={onClose}><Icon name="close" /></button>
      </header>
      <div className="dialog-body">{children}</div>
      {footer && <footer>{footer}</footer>}
    </dialog>
  );
}

/** To where the focus was, or into the composer when that is gone. Only if nothing else took it meanwhile. */
function giveBack(before: HTMLElement | null): void {
  queueMicrotask(() => {
    const held = document.activeElement;
    if (held && held !== document.body) return;
    if (before?.isConnected && before !== document.body) before.focus();
    else focusComposer();
  });
}
