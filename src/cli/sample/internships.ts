import { dayNumber, writtenDay } from './calendar';
import type { Partner } from './partners';
import { between, chance, draw, type Random } from './random';
import type { Cell } from './schools';

/** One student's placement, as written in the PKL file. Empty text is not known. */
export interface Placement {
  readonly host: Partner;
  readonly start: string;
  readonly end: string;
  readonly hours: string;
  readonly status: 'Selesai' | 'Berhenti';
  readonly hired: string;
}

/** Share of students placed: tiny schools and schools far out find it harder. */
const placedShare = (cell: Cell): number => 0.75 + ((cell.school.index * 7) % 17) / 100;

/** The placement of one student in the last half year before graduation, or none. */
export function placement(next: Random, cell: Cell, open: readonly (readonly [Partner, number])[], status: string): Placement | undefined {
  if (open.length === 0 || !chance(next, placedShare(cell))) return undefined;
  const host = draw(next, open);
  const start = dayNumber(cell.year, 1, between(next, 2, 12));
  const dropped = chance(next, 0.03);
  const days = dropped ? between(next, 12, 60) : between(next, 18, 25) * 7 + 4;
  const employed = status === 'Bekerja' || status === 'Bekerja sambil kuliah';
  return {
    host,
    start: writtenDay(start),
    end: writtenDay(start + days),
    hours: chance(next, 0.04) ? '' : String(Math.round((days / 7) * 5 * 7.2)),
    status: dropped ? 'Berhenti' : 'Selesai',
    hired: status === '' ? '' : employed && !dropped && chance(next, 0.3) ? 'Ya' : 'Tidak'
  };
}
