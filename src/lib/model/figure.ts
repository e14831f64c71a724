/** One cell of a figure's table: what is read, and the number behind it (as drawn, unrounded). */
export interface Cell {
  readonly text: string;
  readonly value?: number;
}

/** The table beside every chart. The first cell of a row names it. */
export interface FigureTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How a figure is kept as a file; `name` is the file's name without its ending, `mark` a line that stands above the picture. */
export interface FigureSaver {
  csv(table: FigureTable, name: string): void;
  svg(figure: HTMLElement, name: string, mark?: string): void | Promise<void>;
  png(figure: HTMLElement, name: string, mark?: string): void | Promise<void>;
}

/** The table with a last column that says the same in every row: a row that is copied elsewhere still says it. */
export const withNote = (table: FigureTable, label: string, text: string): FigureTable => ({
  columns: [...table.columns, { label, numeric: false }],
  rows: table.rows.map((row) => [...row, { text }])
});
