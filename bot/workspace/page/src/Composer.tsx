import { type KeyboardEvent, useId, useRef, useState } from "react";
import { post } from "./api";
import { type Suggestion, suggestions } from "./completion";
import { useDesk } from "./desk";
import { recall, remember } from "./history";
import { Icon } from "./Icon";
import { useKept } from "./keep";
import { Suggestions } from "./Suggestions";
import type { Channel, Command } from "./types";

interface Props {
  channel: Channel;
  commands: Command[];
  label: string;
  threadTs?: string;
}

/** Where one types: Enter sends, Shift+Enter starts a line, / offers the app's commands, Up brings back the last one.
 *  What is not sent yet is kept, for each channel and thread. */
export function Composer({ channel, commands, label, threadTs }: Props) {
  const { me, appName, tell } = useDesk();
  const [text, setText] = useKept(`${me}:draft:${channel.id}${threadTs ? `:${threadTs}` : ""}`, "");
  const [working, setWorking] = useState("");
  const [moved, setMoved] = useState<number | null>(null);
  const [hidden, setHidden] = useState(false);
  const [back, setBack] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const offered = hidden ? [] : suggestions(text, commands);
  // Enter takes the marked suggestion: a command is marked at once, a form only when one has moved to it.
  const picked = moved ?? (offered[0]?.optional ? -1 : 0);

  const type = (value: string) => {
    setText(value);
    setMoved(null);
    setHidden(false);
    setBack(0);
  };
  const take = (suggestion: Suggestion) => {
    type(suggestion.text);
    area.current?.focus();
  };
  const send = async () => {
    const sent = text.trim();
    if (!sent) return;
    type("");
    remember(sent);
    setWorking(sent.startsWith("/") ? `${appName} is working…` : "");
    try {
      await post("say", { user: me, channel: channel.id, text: sent, thread_ts: threadTs });
    } catch (error) {
      tell((error as Error).message);
      if (!area.current?.value) setText(sent);
    } finally {
      setWorking("");
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const open = offered.length > 0;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (offered[picked]) take(offered[picked]);
      else void send();
    } else if (event.key === "Tab" && open && !event.shiftKey) {
      event.preventDefault();
      take(offered[Math.max(picked, 0)]);
    } else if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : offered.length - 1;
      setMoved((Math.max(picked, event.key === "ArrowDown" ? -1 : 0) + step) % offered.length);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setHidden(true);
    } else if (event.key === "ArrowUp" && (text === "" || back > 0)) {
      const earlier = recall(back);
      if (earlier !== undefined) {
        event.preventDefault();
        setText(earlier);
        setHidden(true);
        setBack(back + 1);
      }
    }
  };
  return (
    <div className="composer">
      <Suggestions id={list} offered={offered} picked={picked} onTake={take} />
      <div className="field">
        <textarea
          ref={area} value={text} rows={1} aria-label={label} placeholder={label}
          aria-controls={offered.length ? list : undefined} aria-autocomplete="list"
          aria-activedescendant={offered[picked] ? `${list}-${picked}` : undefined}
          onChange={(event) => type(event.target.value)} onKeyDown={onKeyDown} onBlur={() => setHidden(true)}
        />
        <button className="send" aria-label="Send" disabled={!text.trim()} onClick={() => void send()}><Icon name="send" /></button>
      </div>
      <div className="below">
        <p className="working" role="status">
          {working}
          {offered.length > 0 && <span className="unseen">{offered.length} suggestions, Tab to complete</span>}
        </p>
        <p className="keys">{offered.length > 0 && <><b>Tab</b> to complete · </>}<b>Enter</b> to send · <b>Shift+Enter</b> for a new line</p>
      </div>
    </div>
  );
}
