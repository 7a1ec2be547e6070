import { memo, useMemo } from "react";
import { Message as Drawing } from "slack-blocks-to-jsx";
import { useDesk } from "../desk";
import type { Json } from "../types";

/** Blocks without elements to press and without mrkdwn, which slack-blocks-to-jsx draws well. */
export const STATIC_TYPES = new Set(["rich_text", "markdown", "table", "plan", "task_card"]);

const HOOKS = {
  link: ({ href, children }: { href: string; children: React.ReactNode }) => (
    <a href={href} target="_blank" rel="noreferrer">{children}</a>
  ),
};

/** Draws a block with slack-blocks-to-jsx, without its id, which the library would make an id of the page. */
export const Static = memo(function Static({ block: { block_id: _, ...block } }: { block: Json }) {
  const { users, channels } = useDesk();
  const data = useMemo(
    () => ({
      users: users.map((user) => ({ id: user.id, name: user.real_name })),
      channels: channels.map((channel) => ({ id: channel.id, name: channel.name })),
    }),
    [users, channels],
  );
  return <Drawing withoutWrapper blocks={[block] as never[]} data={data} hooks={HOOKS as never} logo="" name="" />;
});
