import { memo } from "react";
import { post } from "./api";
import { useDesk } from "./desk";
import { Icon } from "./Icon";
import { Menu, type MenuItem } from "./Menu";
import { permalink } from "./permalink";
import { type Message } from "./types";

interface Props {
  message: Message;
  /** Whether Tab comes by here: only in the message that holds, or held last, the focus. */
  reachable: boolean;
  onReply?: () => void;
}

/** What one can do with a message: reply in its thread, the app's shortcuts, its address. */
export const MessageActions = memo(function MessageActions({ message, reachable, onReply }: Props) {
  const { me, appName, shortcuts, tell } = useDesk();
  const tabIndex = reachable ? 0 : -1;
  const copy = () =>
    navigator.clipboard.writeText(permalink(message)).then(
      () => tell("Link copied."),
      () => tell(`The browser does not let the page copy. The link: ${permalink(message)}`),
    );
  const run = (callbackId: string) =>
    post("shortcut", { user: me, channel: message.channel, ts: message.ts, callback_id: callbackId }).catch((error: Error) => tell(error.message));
  const items: MenuItem[] = [
    ...shortcuts.map((shortcut) => ({
      key: shortcut.callback_id, label: shortcut.name, note: appName, onChoose: () => void run(shortcut.callback_id),
    })),
    { key: "copy", label: "Copy link", onChoose: () => void copy() },
    ...(onReply ? [{ key: "reply", label: "Reply in thread", onChoose: onReply }] : []),
  ];
  return (
    <div className="tools">
      {onReply && (
        <button type="button" className="tool" aria-label="Reply in thread" title="Reply in thread" tabIndex={tabIndex} onClick={onReply}>
          <Icon name="message" />
        </button>
      )}
      <Menu label="More actions" className="tool" items={items} tabIndex={tabIndex}><Icon name="more" /></Menu>
    </div>
  );
});
