import type { Json } from "../types";

/** A block that is shown as it is. */
export function Undrawn({ block, reason }: { block: Json; reason: string }) {
  return (
    <details className="undrawn" open>
      <summary>Shown as JSON: {reason}</summary>
      <pre>{JSON.stringify(block, null, 2)}</pre>
    </details>
  );
}
