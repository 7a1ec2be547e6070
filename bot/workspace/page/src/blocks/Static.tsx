import { memo, useMemo } from "react";
import { Message as Drawing } from "slack-blocks-to-jsx";
import { useDesk } from "../desk";
import type { Json } from "../types";

/** Blocks without elements to press, which slack-blocks-to-jsx draws well. */
export const STATIC_TYPES = new Set(["header", "context", "rich_text", "markdown", "table", "alert", "plan", "task_card"]);

const HOOKS = {
  link: ({ href, children }: { href: string; children: React.ReactNode }) => (
    <a href={href} target="_blank" rel="noreferrer">{children}</a>
  ),
};

/** Draws blocks with slack-blocks-to-jsx. */
export const Static = memo(function Static({ blocks }: { blocks: Json[] }) {
  const { users, channels } = useDesk();
  const data = useMemo(
    () => ({
      users: users.map((user) => ({ id: user.id, name: user.real_name })),
      channels: channels.map((channel) => ({ id: channel.id, name: channel.name })),
    }),
    [users, channels],
  );
  const drawn = blocks.map((block) => prepared(block)) as never[];
  return <Drawing withoutWrapper blocks={drawn} data={data} hooks={HOOKS as never} logo="" name="" />;
});

/** A block without its id, which the library would make an id of the page, and with what it cannot draw put simply. */
function prepared({ block_id: _, ...block }: Json): Json {
  const parts = block.type === "context" ? { elements: block.elements.map(withoutForeignPicture) } : {};
  return withPlainMentions({ ...block, ...parts }) as Json;
}

/** A small picture becomes its description: the page loads nothing from outside. */
function withoutForeignPicture(element: Json): Json {
  const foreign = element.type === "image" && !String(element.image_url).startsWith(`${location.origin}/`);
  return foreign ? { type: "plain_text", text: `🖼 ${element.alt_text}` } : element;
}

/** The library knows <@U1>, not <@U1|name>. */
function withPlainMentions(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withPlainMentions);
  if (typeof part === "string") return part.replace(/<@(\w+)\|[^>]*>/g, "<@$1>");
  if (part === null || typeof part !== "object") return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withPlainMentions(value)]));
}
