import { Text } from "../mrkdwn/Mrkdwn";
import type { Json } from "../types";
import { Blocks, type Surface } from "./Blocks";
import { Element } from "./Element";
import { Picture } from "./Picture";

/** A card: a picture, a title, a text and buttons. */
export function Card({ block, surface }: { block: Json; surface: Surface }) {
  const { hero_image: hero, icon, title, subtitle, body, actions = [] } = block;
  return (
    <div className="card">
      {hero && <Picture url={hero.image_url} alt={hero.alt_text} />}
      {icon && <Picture url={icon.image_url} alt={icon.alt_text} />}
      {title && <div className="card-title"><Text text={title} /></div>}
      {subtitle && <div className="quiet"><Text text={subtitle} /></div>}
      {body && <Text text={body} />}
      {actions.length > 0 && (
        <div className="actions">
          {actions.map((element: Json) => <Element key={element.action_id} element={element} blockId={block.block_id} surface={surface} />)}
        </div>
      )}
    </div>
  );
}

/** Cards side by side. */
export const Carousel = ({ block, surface }: { block: Json; surface: Surface }) => (
  <div className="carousel" tabIndex={0} role="region" aria-label={`${block.elements.length} cards`}>
    {block.elements.map((card: Json, index: number) => <Blocks key={card.block_id ?? index} blocks={[card]} {...surface} />)}
  </div>
);
