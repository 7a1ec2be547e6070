import { Dialog } from "../Dialog";
import { Text } from "../mrkdwn/Mrkdwn";
import type { Json } from "../types";
import { plainText } from "./plainText";

/** Asks before an action is carried out. */
export function Confirm({ confirm, onYes, onNo }: { confirm: Json; onYes: () => void; onNo: () => void }) {
  const footer = (
    <>
      <button type="button" className="button" onClick={onNo}>{plainText(confirm.deny) || "Cancel"}</button>
      <button type="button" className={`button ${confirm.style ?? "primary"}`} onClick={onYes}>{plainText(confirm.confirm) || "Yes"}</button>
    </>
  );
  return (
    <Dialog title={plainText(confirm.title) || "Are you sure?"} onClose={onNo} footer={footer} className="confirm">
      <Text text={confirm.text} />
    </Dialog>
  );
}
