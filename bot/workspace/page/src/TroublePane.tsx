import { post } from "./api";
import { Dialog } from "./Dialog";
import { useDesk } from "./desk";
import { TroubleRow } from "./TroubleRow";
import type { Json, Trouble } from "./types";

const KINDS = [
  { kind: "next", title: "On the next occasions" },
  { kind: "state", title: "Until you take it back" },
  { kind: "act", title: "Now" },
] as const;

/** How much trouble is waiting or on. */
export const troubleCount = (troubles: Trouble[]): number => troubles.filter((one) => one.on || one.left > 0 || one.channels.length > 0).length;

/** For trying how the app copes: what can go wrong, by kind, and what is on. */
export function TroublePane({ troubles, onClose }: { troubles: Trouble[]; onClose: () => void }) {
  const { me, appName, tell } = useDesk();
  const set = (trouble: Trouble, change: Json) =>
    post("trouble", { user: me, trouble: trouble.name, ...change }).then(
      () => trouble.kind === "act" && tell(`${trouble.label}: done.`),
      (error: Error) => tell(error.message),
    );
  const groups = KINDS.map((one) => ({ ...one, rows: troubles.filter((trouble) => trouble.kind === one.kind) }));
  return (
    <Dialog title="Trouble" onClose={onClose} className="trouble">
      <p className="quiet">
        For trying how {appName} copes with a bad day at Slack or on the network. Nothing here happens by itself, and
        nobody outside this workspace notices.
      </p>
      {troubles.length === 0 && <p>This workspace offers no trouble.</p>}
      {groups.filter(({ rows }) => rows.length > 0).map(({ kind, title, rows }) => (
        <section key={kind} aria-label={title}>
          <h3>{title}</h3>
          <ul>{rows.map((trouble) => <TroubleRow key={trouble.name} trouble={trouble} onSet={(change) => void set(trouble, change)} />)}</ul>
        </section>
      ))}
    </Dialog>
  );
}
