import { Blocks } from "./blocks/Blocks";
import type { View } from "./types";

/** The app's Home tab. */
export function HomePane({ home, name, onMenu }: { home: View | null; name: string; onMenu: () => void }) {
  return (
    <main className="pane">
      <header className="pane-head">
        <button className="icon menu" aria-label="Show the channel list" onClick={onMenu}>☰</button>
        <div>
          <h2>{name}</h2>
          <p>Home</p>
        </div>
      </header>
      <div className="home-body">
        {home ? (
          <Blocks key={home.hash} blocks={home.body.blocks} place={{ view_id: home.id }} values={home.values} />
        ) : (
          <div className="welcome">
            <h3>Nothing here yet</h3>
            <p>{name} has not published a Home tab for you.</p>
          </div>
        )}
      </div>
    </main>
  );
}
