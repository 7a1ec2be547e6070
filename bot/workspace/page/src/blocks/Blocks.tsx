import { Component, type ReactNode } from "react";
import type { Choice, Json, Place } from "../types";
import { Actions } from "./Actions";
import { Card, Carousel } from "./Card";
import { Container } from "./Container";
import { Input } from "./Input";
import { Alert, Context, Header } from "./Lines";
import { MarkdownText } from "./MarkdownText";
import { Picture } from "./Picture";
import { plainText } from "./plainText";
import { RichText } from "./RichText";
import { Section } from "./Section";
import { Table } from "./Table";
import { Plan, TaskCard } from "./Tasks";
import { Undrawn } from "./Undrawn";
import { Video } from "./Video";

/** What the elements of a surface share. */
export interface Surface {
  place: Place;
  /** What the inputs held when the view was drawn: entries of Slack's state.values. */
  values?: Record<string, Record<string, Json>>;
  /** What was entered since, in a modal. */
  entered?: Record<string, Record<string, Choice>>;
  errors?: Record<string, string>;
  onEnter?: (blockId: string, actionId: string, choice: Choice) => void;
}

/** Block Kit, drawn. What cannot be drawn is shown as it is, with the reason. */
export function Blocks({ blocks, ...surface }: { blocks: Json[] } & Surface) {
  return (
    <div className="blocks">
      {blocks.map((block, index) => (
        <Fence key={block.block_id ?? index} block={block}>
          <Block block={block} surface={surface} />
        </Fence>
      ))}
    </div>
  );
}

type Drawn = (props: { block: Json; surface: Surface }) => ReactNode;

const DRAWN: Record<string, Drawn> = {
  actions: Actions,
  alert: Alert,
  card: Card,
  carousel: Carousel,
  container: Container,
  context: Context,
  data_table: Table,
  divider: () => <hr className="divider" />,
  header: Header,
  image: ({ block }) => <Picture url={block.image_url} alt={block.alt_text} title={plainText(block.title)} />,
  input: Input,
  markdown: MarkdownText,
  plan: Plan,
  rich_text: RichText,
  section: Section,
  table: Table,
  task_card: TaskCard,
  video: Video,
};

function Block({ block, surface }: { block: Json; surface: Surface }) {
  const Drawn = Object.hasOwn(DRAWN, block.type) ? DRAWN[block.type] : null;
  return Drawn ? <Drawn block={block} surface={surface} /> : <Undrawn block={block} reason={`the preview does not draw ${block.type} blocks`} />;
}

/** Keeps one block that cannot be drawn from taking the page with it. */
class Fence extends Component<{ block: Json; children: ReactNode }, { failure: string }> {
  state = { failure: "" };

  static getDerivedStateFromError(error: Error) {
    return { failure: error.message };
  }

  render() {
    if (this.state.failure) return <Undrawn block={this.props.block} reason={`drawing it failed: ${this.state.failure}`} />;
    return this.props.children;
  }
}
