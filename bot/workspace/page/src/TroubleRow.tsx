import { useId, useState } from "react";
import { useDesk } from "./desk";
import type { Json, Trouble } from "./types";

const MOST = 20;

interface Props {
  trouble: Trouble;
  onSet: (change: Json) => void;
}

/** One kind of trouble: what it is, and how to have it. */
export function TroubleRow({ trouble, onSet }: Props) {
  const name = useId();
  const note = useId();
  const named = { "aria-labelledby": name, "aria-describedby": note };
  return (
    <li className="trouble-row">
      <div>
        <p id={name}><strong>{trouble.label}</strong></p>
        <p id={note} className="quiet">{trouble.note}</p>
      </div>
      {trouble.needs_channel ? <InChannel trouble={trouble} onSet={onSet} />
        : trouble.kind === "next" ? <Next trouble={trouble} onSet={onSet} />
        : trouble.kind === "state" ? <button type="button" role="switch" className="switch" aria-checked={trouble.on} {...named} onClick={() => onSet({ on: !trouble.on })} />
        : <button type="button" className="button" aria-label={`Do it: ${trouble.label}`} onClick={() => onSet({ on: true })}>Do it</button>}
    </li>
  );
}

/** So many times, then no more. */
function Next({ trouble, onSet }: Props) {
  const [times, setTimes] = useState(1);
  if (trouble.left > 0) {
    return (
      <div className="trouble-deed">
        <span className="armed">next {trouble.left}</span>
        <button type="button" className="button" aria-label={`Take back: ${trouble.label}`} onClick={() => onSet({ on: false })}>Take back</button>
      </div>
    );
  }
  return (
    <div className="trouble-deed">
      <label>
        next <input
          type="number" className="text-input" min={1} max={MOST} value={times} aria-label={`How many times: ${trouble.label}`}
          onChange={(event) => setTimes(Math.min(MOST, Math.max(1, event.target.valueAsNumber || 1)))}
        />
      </label>
      <button type="button" className="button" aria-label={`Arm: ${trouble.label}`} onClick={() => onSet({ on: true, times })}>Arm</button>
    </div>
  );
}

/** In a channel that one chooses; where it is on, it can be taken back. */
function InChannel({ trouble, onSet }: Props) {
  const { channels } = useDesk();
  const rooms = channels.filter((channel) => !channel.is_im);
  const free = rooms.filter((channel) => !trouble.channels.includes(channel.id));
  const [chosen, setChosen] = useState("");
  const channel = free.some((one) => one.id === chosen) ? chosen : (free[0]?.id ?? "");
  return (
    <div className="trouble-rooms">
      {trouble.channels.map((id) => (
        <p key={id} className="trouble-deed">
          <span className="armed">on in #{rooms.find((one) => one.id === id)?.name ?? id}</span>
          <button type="button" className="button" aria-label={`Take back: ${trouble.label}, in ${rooms.find((one) => one.id === id)?.name ?? id}`} onClick={() => onSet({ on: false, channel: id })}>Take back</button>
        </p>
      ))}
      {free.length > 0 && (
        <p className="trouble-deed">
          <select className="select" aria-label={`Channel: ${trouble.label}`} value={channel} onChange={(event) => setChosen(event.target.value)}>
            {free.map((one) => <option key={one.id} value={one.id}>#{one.name}</option>)}
          </select>
          <button type="button" className="button" aria-label={`Do it: ${trouble.label}`} onClick={() => onSet({ on: true, channel })}>Do it</button>
        </p>
      )}
    </div>
  );
}
