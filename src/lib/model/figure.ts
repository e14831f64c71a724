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

/** How a figure is kept as a file; `name` is the file's name without its ending. */
export interface FigureSaver {
  csv(table: FigureTable, name: string): void;
  svg(figure: HTMLElement, name: string): void;
}
