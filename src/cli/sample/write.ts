import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asAt, isoDay } from './calendar';
import { sampleFiles } from './files';
import type { Setting } from './graduates';
import { makeCircle, makePartners } from './partners';
import { makeSchool, type Plan } from './schools';
import { writeTable } from './table';

/** One written file. */
export interface Written {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
}

/** The schools and partners of a plan: all of a sample that is kept in memory. */
export function makeSetting(plan: Plan): Setting {
  const schools = Array.from({ length: plan.schools }, (_, i) => makeSchool(plan, i));
  const partners = makePartners(plan);
  return { plan, schools, partners, circles: schools.map((school) => makeCircle(plan, partners, school)) };
}

/** What the page says about a sample: its day, its title, its files in the order to load them. */
function about({ years, schools, seed }: Plan, files: readonly string[]) {
  const span = `${years[0]}-${years.at(-1)}`;
  return {
    asAt: isoDay(asAt(years)),
    title: {
      id: `Data contoh: ${schools} SMK fiktif, kohort ${span}`,
      en: `Sample data: ${schools} fictional vocational schools, cohorts ${span}`
    },
    seed,
    files
  };
}

/** Writes a whole sample into a folder: CSV files and `about.json`. The same plan gives the same bytes. */
export function writeSample(plan: Plan, folder: string): Written[] {
  mkdirSync(folder, { recursive: true });
  const setting = makeSetting(plan);
  const files = sampleFiles(plan.years);
  const written = files.map(({ name, header, rows }) => ({ name, ...writeTable(join(folder, name), header, rows(setting)) }));
  const names = files.map((file) => file.name);
  writeFileSync(join(folder, 'about.json'), `${JSON.stringify(about(plan, names), null, 2)}\n`);
  return written;
}
