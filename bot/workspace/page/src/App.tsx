import { useState } from "react";
import { keep, kept } from "./keep";
import { useWorkspace } from "./store";
import { Workspace } from "./Workspace";

const DEFAULT_VISITOR = "U0EDITOR";

/** The whole page for one visitor, and the switch between visitors. */
export function App() {
  const [visitor, setVisitor] = useState(() => kept(localStorage, "visitor", DEFAULT_VISITOR));
  const choose = (id: string) => {
    keep(localStorage, "visitor", id);
    setVisitor(id);
  };
  const { snapshot, online } = useWorkspace(visitor);
  if (!snapshot || snapshot.visitor !== visitor) {
    return <p className="loading" role="status">{online ? "Opening the workspace…" : "The local workspace does not answer. Is it running?"}</p>;
  }
  return <Workspace key={visitor} snapshot={snapshot} online={online} onVisitor={choose} />;
}
