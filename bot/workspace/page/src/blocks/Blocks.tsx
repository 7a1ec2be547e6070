import { Component, type ReactNode } from "react";
import type { Choice, Json, Place } from "../types";
import { Actions } from "./Actions";
import { Input } from "./Input";
import { Alert, Context, Header } from "./Lines";
import { Picture } from "./Picture";
import { Section } from "./Section";
import { Static, STATIC_TYPES } from "./Static";
import { Undrawn } from "./Undrawn";

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

function Block({ block, surface }: { block: Json; surface: Surface }) {
  switch (block.type) {
    case "section":
      return <Section block={block} surface={surface} />;
    case "actions":
      return <Actions block={block} surface={surface} />;
    case "input":
      return <Input block={block} surface={surface} />;
    case "header":
      return <Header block={block} />;
    case "context":
      return <Context block={block} />;
    case "alert":
      return <Alert block={block} />;
    case "divider":
      return <hr className="divider" />;
    case "image":
      return <Picture url={block.image_url} alt={block.alt_text} title={block.title?.text} />;
    default:
      if (STATIC_TYPES.has(block.type)) return <Static block={block} />;
      return <Undrawn block={block} reason={`the preview does not draw ${block.type} blocks`} />;
  }
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
