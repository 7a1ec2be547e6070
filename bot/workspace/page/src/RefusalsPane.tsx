import { Dialog } from "./Dialog";
import type { Refusal } from "./types";

/** For developers: what the app asked of the workspace and was refused. */
export function RefusalsPane({ refusals, onClose }: { refusals: Refusal[]; onClose: () => void }) {
  return (
    <Dialog title="Refused requests" onClose={onClose}>
      <p className="quiet">Slack would have refused these requests of the app too. Newest first.</p>
      <ol className="refusal-list">
        {refusals.toReversed().map((refusal) => (
          <li key={refusal.ts}>
            <p><code>{refusal.request}</code> <strong>{refusal.error}</strong></p>
            {refusal.details.map((detail) => <p key={detail} className="quiet">{detail}</p>)}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
