import type { ReactNode } from "react";
import { Icon } from "./Icon";

interface Props {
  title: string;
  topic?: string;
  onMenu?: () => void;
  onClose?: () => void;
  /** Whether it stands beside the main pane. */
  aside?: boolean;
  children?: ReactNode;
}

/** The bar above a conversation: what it is, and the way to the channel list or out. */
export function PaneHead({ title, topic, onMenu, onClose, aside = false, children }: Props) {
  const Heading = aside ? "h2" : "h1";
  return (
    <header className="pane-head">
      {onMenu && <button className="icon menu" aria-label="Show the channel list" onClick={onMenu}><Icon name="menu" size={20} /></button>}
      <div>
        <Heading className="title">{title}</Heading>
        {topic && <p>{topic}</p>}
      </div>
      {children}
      {onClose && <button className="icon" aria-label={`Close the ${title.toLowerCase()}`} onClick={onClose}><Icon name="close" /></button>}
    </header>
  );
}
