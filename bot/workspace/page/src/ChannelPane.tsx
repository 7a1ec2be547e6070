import type { ReactNode } from "react";
import { PaneHead } from "./PaneHead";
import type { Channel } from "./types";

interface Props {
  channel: Channel;
  /** Whether something lies over it. */
  covered: boolean;
  onMenu: () => void;
  /** What is said there. */
  children: ReactNode;
}

/** One channel: its header and its conversation. */
export const ChannelPane = ({ channel, covered, onMenu, children }: Props) => (
  <main className="pane" inert={covered}>
    <PaneHead title={`#${channel.name}`} topic={channel.topic} onMenu={onMenu}>
      <p className="members">{channel.members.length} {channel.members.length === 1 ? "member" : "members"}</p>
    </PaneHead>
    {children}
  </main>
);
