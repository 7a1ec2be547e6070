import type { Json } from "../types";
import { RichText } from "./RichText";

const MARKS: Record<string, string> = { pending: "○", in_progress: "◐", complete: "✓", error: "✕" };

/** A step of work: how far it is, what it says, what it draws on. */
export function TaskCard({ block }: { block: Json }) {
  const { status, title, details, output, sources = [] } = block;
  return (
    <div className={`task ${status}`}>
      <p className="task-title"><span role="img" aria-label={String(status).replaceAll("_", " ")}>{MARKS[status] ?? "·"}</span> <strong>{title}</strong></p>
      {details && <RichText block={details} />}
      {output && <RichText block={output} />}
      {sources.length > 0 && (
        <p className="sources">{sources.map((source: Json) => <a key={source.url} href={source.url} target="_blank" rel="noreferrer">{source.text}</a>)}</p>
      )}
    </div>
  );
}

/** Steps under a title. */
export const Plan = ({ block }: { block: Json }) => (
  <div className="plan">
    <p className="plan-title">{block.title}</p>
    {(block.tasks ?? []).map((task: Json, index: number) => <TaskCard key={task.task_id ?? index} block={task} />)}
  </div>
);
