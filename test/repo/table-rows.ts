/** A row of a table in a page. */
export interface Row {
  /** The heading that it stands under. */
  heading: string;
  cells: string[];
}

/** Every row of the tables, without their heads. */
export function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let heading = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3);
    const cells = line.startsWith('|') ? line.split(/(?<!\\)\|/).slice(1, -1) : [];
    if (!cells.length) continue;
    // What stands above the line of dashes is the head.
    if (cells.every((cell) => /^ *-+ *$/.test(cell))) rows.pop();
    else rows.push({ heading, cells: cells.map((cell) => cell.trim()) });
  }
  return rows;
}
