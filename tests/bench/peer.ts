import { rollup } from 'd3';
import Papa from 'papaparse';

type Line = Record<string, string>;

const absorbed = new Set(['Bekerja', 'Wirausaha', 'Melanjutkan', 'Bekerja sambil kuliah']);

/** Graduates, answers and absorbed of a group of lines: what the overview's figures are made of. */
function count(lines: readonly Line[]): readonly [number, number, number] {
  let known = 0;
  let found = 0;
  for (const line of lines) {
    const status = line['Status Saat Ini'] ?? '';
    if (status !== '') known++;
    if (absorbed.has(status)) found++;
  }
  return [lines.length, known, found];
}

const column = (name: string) => (line: Line) => line[name] ?? '';

/** The same work by the usual means: PapaParse reads the file, d3.rollup counts what the overview shows, one figure is drawn. */
export function overview(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines: Line[] = [];
    Papa.parse<Line>(file, {
      header: true,
      skipEmptyLines: 'greedy',
      chunk: (part) => {
        for (const line of part.data) lines.push(line);
      },
      error: reject,
      complete: () => {
        const years = rollup(lines, count, column('Tahun Lulus'));
        const statuses = rollup(lines, (group) => group.length, column('Tahun Lulus'), column('Status Saat Ini'));
        const schools = rollup(lines, count, column('NPSN'), column('Tahun Lulus'));
        const programs = rollup(lines, count, column('Kompetensi Keahlian'));
        const [all, known, found] = count(lines);
        document.body.textContent = `${found} / ${known} / ${all}; ${years.size} ${statuses.size} ${schools.size} ${programs.size}`;
        requestAnimationFrame(() => resolve(document.body.textContent ?? ''));
      }
    });
  });
}

Object.assign(globalThis, { overview });
