import type { Json } from "../types";

/** A block that is shown as it is; `inline` stands in a line of text. */
export function Undrawn({ block, reason, inline = false }: { block: Json; reason: string; inline?: boolean }) {
  if (inline) return <code title={`Shown as JSON: ${reason}`}>{JSON.stringify(block)}</code>;
  return (
    <details className="undrawn" open>
      <summary>Shown as JSON: {reason}</summary>
      <pre tabIndex={0} role="group" aria-label="The block as JSON">{JSON.stringify(block, null, 2)}</pre>
    </details>
  );
}
