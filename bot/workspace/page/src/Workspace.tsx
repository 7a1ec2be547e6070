import { useCallback, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { post } from "./api";
import { AppPane } from "./AppPane";
import { ChannelPane } from "./ChannelPane";
import { Conversation } from "./Conversation";
import { DeskContext } from "./desk";
import { Jump } from "./Jump";
import { DRAWER, THREAD_COVERS, useMedia } from "./media";
import { ModalStack } from "./ModalStack";
import { useNotice } from "./notice";
import { leaveLink } from "./permalink";
import { DIRECT, HOME, directOf, focusComposer } from "./places";
import { RefusalsPane } from "./RefusalsPane";
import { Sidebar } from "./Sidebar";
import { ThreadPane } from "./ThreadPane";
import { TroublePane } from "./TroublePane";
import type { Snapshot } from "./types";
import { useDeskOf } from "./useDeskOf";
import { useUnread } from "./unread";
import { useWhere } from "./where";

interface Props {
  snapshot: Snapshot;
  online: boolean;
  onVisitor: (id: string) => void;
}

type Panel = "trouble" | "refusals" | "jump" | null;

/** The workspace as one visitor sees it. */
export function Workspace({ snapshot, online, onVisitor }: Props) {
  const { link, place, setPlace, thread, setThread, asked } = useWhere(snapshot);
  const [drawer, setDrawer] = useState(false);
  const [panel, setPanel] = useState<Panel>(null);
  const [notice, tell] = useNotice();
  const desk = useDeskOf(snapshot, tell);
  const narrow = useMedia(DRAWER);
  const covers = useMedia(THREAD_COVERS);
  const direct = directOf(snapshot);
  const channel = place === DIRECT ? direct : snapshot.channels.find((one) => one.id === place);
  const unread = useUnread(snapshot, channel?.id ?? place);
  const drawerOpen = drawer && narrow;
  useJumpKey(useCallback(() => setPanel("jump"), []));

  const show = (to: string) => {
    leaveLink();
    setPlace(to);
    setThread(null);
    if (to === HOME || (to === DIRECT && !direct)) {
      post("home", { user: snapshot.visitor }).catch((error: Error) => tell(error.message));
    }
  };
  const go = (to: string) => {
    flushSync(() => {
      show(to);
      setDrawer(false);
    });
    focusComposer();
  };
  const openDrawer = () => {
    flushSync(() => setDrawer(true));
    document.querySelector<HTMLElement>("#sidebar .place[aria-current], #sidebar .place")?.focus();
  };
  const closeDrawer = () => {
    flushSync(() => setDrawer(false));
    document.querySelector<HTMLElement>(".icon.menu")?.focus();
  };
  const openPanel = (chosen: Panel) => {
    setDrawer(false);
    setPanel(chosen);
  };
  const closeThread = () => {
    const from = thread;
    flushSync(() => setThread(null));
    document.querySelector<HTMLElement>(`main [data-ts="${from}"]`)?.focus();
  };
  const covered = drawerOpen || (covers && thread !== null);
  const talk = channel && <Conversation key={channel.id} channel={channel} snapshot={snapshot} linked={link?.ts ?? null} onThread={setThread} />;

  return (
    <DeskContext value={desk}>
      <button className="skip" onClick={() => focusComposer(thread ? ".thread" : "main")}>Skip to the composer</button>
      <div
        className={`workspace${drawerOpen ? " menu-open" : ""}${thread ? " thread-open" : ""}`}
        onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && drawerOpen && closeDrawer()}
      >
        <div className="side" {...(drawerOpen && { role: "dialog", "aria-modal": true, "aria-label": "Channel list" })}>
          <Sidebar
            snapshot={snapshot} shown={place} unread={unread} onGo={go} onVisitor={onVisitor}
            onJump={() => openPanel("jump")} onTrouble={() => openPanel("trouble")} onRefusals={() => openPanel("refusals")}
          />
        </div>
        {drawerOpen && <button className="scrim" aria-label="Close the channel list" onClick={closeDrawer} />}
        {channel && !channel.is_im ? (
          <ChannelPane channel={channel} covered={covered} onMenu={openDrawer}>{talk}</ChannelPane>
        ) : (
          <AppPane snapshot={snapshot} covered={covered} onMenu={openDrawer} tab={place === HOME ? HOME : DIRECT} onTab={show}>{talk}</AppPane>
        )}
        {thread && channel && (
          <ThreadPane
            key={thread} channel={channel} snapshot={snapshot} ts={thread} linked={link?.ts ?? null} asked={asked} covers={covers} onClose={closeThread}
          />
        )}
      </div>
      <ModalStack views={snapshot.views} />
      {panel === "trouble" && <TroublePane troubles={snapshot.troubles} onClose={() => setPanel(null)} />}
      {panel === "refusals" && <RefusalsPane refusals={snapshot.refusals} onClose={() => setPanel(null)} />}
      {panel === "jump" && <Jump snapshot={snapshot} onGo={go} onClose={() => setPanel(null)} />}
      <div className="notices" role="status">
        {!online && <p className="notice">The local workspace does not answer. Reconnecting…</p>}
        {notice && <p className="notice">{notice}</p>}
      </div>
    </DeskContext>
  );
}

/** Ctrl+K or Cmd+K, as in Slack. */
function useJumpKey(jump: () => void): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      jump();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [jump]);
}
