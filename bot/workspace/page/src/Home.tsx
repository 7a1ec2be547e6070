import { Blocks } from "./blocks/Blocks";
import type { View } from "./types";

/** What the app shows this visitor in its Home tab. */
export const Home = ({ home, name }: { home: View | null; name: string }) => (
  <div className="home-body" tabIndex={0} role="region" aria-label={`Home of ${name}`}>
    {home ? (
      <Blocks key={home.hash} blocks={home.body.blocks} place={{ view_id: home.id }} values={home.values} />
    ) : (
      <div className="welcome">
        <h2>Nothing here yet</h2>
        <p>{name} has not published a Home tab for you.</p>
      </div>
    )}
  </div>
);
