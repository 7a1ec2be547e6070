import type { Json } from "../types";
import { RichText } from "./RichText";
import { Undrawn } from "./Undrawn";

/** Rows of cells; the first row is the head. A data_table also has a caption, and a column that names its rows. */
export function Table({ block }: { block: Json }) {
  const [head, ...rows] = block.rows as Json[][];
  const named: number = block.type === "data_table" ? (block.row_header_column_index ?? 0) : -1;
  const settings: Json[] = block.column_settings ?? [];
  const look = (cell: Json, column: number) => ({ textAlign: settings[column]?.align ?? (cell.type === "raw_number" ? "right" : "left") });
  return (
    <div className="table" tabIndex={0} role="region" aria-label={block.caption ?? "Table"}>
      <table>
        {block.caption && <caption>{block.caption}</caption>}
        <thead>
          <tr>{head?.map((cell, column) => <th key={column} scope="col" style={look(cell, column)}><Cell cell={cell} /></th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === named
                  ? <th key={column} scope="row" style={look(cell, column)}><Cell cell={cell} /></th>
                  : <td key={column} style={look(cell, column)}><Cell cell={cell} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: Json }) {
  if (cell.type === "raw_text" || cell.type === "raw_number") return cell.text;
  if (cell.type === "rich_text") return <RichText block={cell} />;
  return <Undrawn block={cell} reason={`the preview does not draw ${cell.type} cells`} inline />;
}
