import { between, chance, draw, random } from './random';
import type { Cell, Plan } from './schools';

/** What an employee earns, as a number or a band, and how the job was found. Empty text is not known. */
export interface Job {
  readonly wage: string;
  readonly way: string;
}

/** The first cohorts were asked for a band, later ones for the amount. */
const bandedCohorts = 2;
const bands = [
  [3_000_000, '< 3 juta'],
  [5_000_000, '3 - 5 juta'],
  [Infinity, '> 5 juta']
] as const;

const ways = [
  ['keluarga', 24],
  ['BKK', 22],
  ['iklan', 18],
  ['mitra SMK', 12],
  ['alumni', 10],
  ['job fair', 8],
  ['disnaker', 6]
] as const;

/** The jobs of one cell, from numbers of their own, so that nothing else in the sample depends on them. */
export function jobs(plan: Plan, cell: Cell): (status: string, hired: boolean) => Job {
  const next = random(plan.seed, 17, cell.school.index, cell.cohort, cell.school.programs.indexOf(cell.program));
  return (status, hired) => {
    if (status !== 'Bekerja' && status !== 'Bekerja sambil kuliah') return { wage: '', way: '' };
    const amount = 1_800_000 + between(next, 0, 20) * 50_000 + between(next, 0, 30) * 50_000 + (cell.cohort + 1) * 100_000;
    const paid = chance(next, 0.14) ? '' : String(amount);
    const band = bands.find(([below]) => amount < below)?.[1] ?? '';
    const first = hired ? 'tempat PKL' : draw(next, ways);
    const second = draw(next, ways);
    const both = chance(next, 0.12) && second !== first ? `${first}, ${second}` : first;
    return { wage: cell.cohort < bandedCohorts && paid !== '' ? band : paid, way: chance(next, 0.1) ? '' : both };
  };
}
