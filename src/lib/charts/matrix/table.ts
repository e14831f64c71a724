import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Cell, FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import { layoutMatrix, type MatrixCell, type MatrixData } from './layout';

const cell = ({ kind, text, value }: MatrixCell): Cell => ({
  text: kind === 'none' ? '' : text,
  ...(value === undefined ? {} : { value })
});

/** The matrix as rows of numbers; `head` names the rows, `met` the number of columns a row meets (left out where absent). */
export function matrixTable(data: MatrixData, language: Language, head: string, met?: string): FigureTable {
  const scene = layoutMatrix(data, language);
  const locale = { locale: language };
  const { count } = formatter(language);
  const number = (label: string) => ({ label, numeric: true });
  const more = scene.others > 0;
  return {
    columns: [
      { label: head, numeric: false },
      ...scene.columns.map(({ label }) => number(label)),
      ...(more ? [number(m.matrix_others({ n: count(scene.others) }, locale))] : []),
      number(m.column_total({}, locale)),
      ...(met === undefined ? [] : [number(met)])
    ],
    rows: [
      ...scene.rows.map((row) => [
        { text: row.label },
        ...row.cells.map(cell),
        ...(more ? [cell(row.rest)] : []),
        cell(row.sum),
        ...(met === undefined ? [] : [row.degree === undefined ? { text: '' } : { text: count(row.degree), value: row.degree }])
      ]),
      [
        { text: m.column_total({}, locale) },
        ...scene.columns.map(({ sum }) => cell(sum)),
        ...(more ? [{ text: '' }] : []),
        { text: '' },
        ...(met === undefined ? [] : [{ text: '' }])
      ]
    ]
  };
}
