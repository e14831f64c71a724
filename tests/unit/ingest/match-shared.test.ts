import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { directTextSide } from '$lib/ingest/direct';
import { match, type Matched, type Source } from '$lib/ingest/match';
import { readRows } from '$lib/ingest/shape';
import { Failure } from '$lib/model/problem';
import type { FieldId } from '$lib/model/fields';
import type { Kind } from '$lib/model/kinds';

const shared = '../shared/data';
const messy = `${shared}/csv-corpus/tracer-messy`;

type Fields = Readonly<Record<number, FieldId>>;
const ges: Fields = { 0: 'year', 1: 'school_name', 3: 'program', 4: 'rate_employment' };

/** Published files, judged by hand: kind, and the field of each column that has one, by index; every other column has none. */
const published: Readonly<Record<string, readonly [Kind, Fields]>> = {
  'sg-ges/GraduateEmploymentSurveyNTUNUSSITSMUSUSSSUTD.csv': ['published', ges],
  'sg-ges/employment_data.csv': ['published', ges],
  'fr-inserjeunes-cfa/fr-en-inserjeunes-cfa.csv': [
    'published',
    { 0: 'year', 1: 'school_id', 2: 'school_name', 3: 'province', 8: 'rate_study', 9: 'rate_employment' }
  ],
  'in-cbit-placements/2009-10-placements.csv': ['other', {}],
  'in-cbit-placements/2015-16-placements.csv': ['other', {}],
  'in-cbit-placements/2021-22-placements.csv': ['other', {}],
  'id-bps-pengangguran-pendidikan/data pengangguran (1).csv': ['other', {}],
  'id-smk-provinsi/data_smk.csv': ['other', { 0: 'province' }],
  'uk-apprenticeships/poc3.csv': ['other', { 0: 'year', 2: 'district' }],
  'uk-apprenticeships/commit_ud.csv': ['other', {}],
  'us-538-recent-grads/recent-grads.csv': ['other', { 14: 'rate_unemployment' }],
  'id-pkl-partners/pkl.csv': ['other', {}],
  'id-smk-npsn/data_smk_jakarta.csv': [
    'school',
    { 0: 'school_id', 1: 'school_name', 4: 'district', 5: 'province', 6: 'ownership', 7: 'level' }
  ],
  'id-dapodik/data_Depok.csv': [
    'school',
    { 0: 'school_name', 1: 'province', 2: 'district', 4: 'school_id', 5: 'ownership', 6: 'level', 25: 'teachers_total' }
  ]
};

/** What the names of the messy school files mean, judged by hand, whatever stands around the table. */
const meaning: Readonly<Record<string, readonly (FieldId | null)[]>> = {
  NISN: ['student_id'],
  NIK: ['national_id'],
  ＮＩＫ: ['national_id'],
  Nama: ['person_name', null],
  'Kompetensi Keahlian': ['program'],
  'Tahun Lulus': ['grad_year'],
  Status: ['status_text'],
  Pendapatan: ['wage'],
  Perusahaan: ['employer_name'],
  'Kab/Kota': ['district'],
  'Tanggal Mulai': ['start_date'],
  Skor: ['score'],
  DUDI: ['intern_host'],
  Mulai: ['start_date', null],
  Selesai: ['end_date'],
  Jam: ['hours', null],
  Nilai: ['score', null],
  Mitra: ['partner_name'],
  Bidang: ['partner_sector'],
  Kota: ['city', null],
  'MoU Mulai': ['start_date'],
  'MoU Berakhir': ['end_date'],
  Sekolah: ['school_name'],
  Gaji: ['wage'],
  NPSN: ['school_id'],
  NIP: ['teacher_id'],
  NUPTK: ['teacher_id', null],
  Telepon: ['phone'],
  Catatan: ['note_text', null],
  Keterangan: ['note_text', null]
};

async function matched(path: string): Promise<{ sources: Source[]; found: Matched } | undefined> {
  const file = new Blob([readFileSync(path)]);
  try {
    const look = await directTextSide.look(file, path, {}, () => undefined);
    const counts = look.names.map(() => new Map<string, number>());
    for await (const batch of readRows(file, look))
      for (const { cells } of batch) cells.forEach((cell, i) => cell && counts[i]?.set(cell, (counts[i].get(cell) ?? 0) + 1));
    const sources = look.names.map((name, i) => ({
      name,
      distinct: [...(counts[i] ?? [])].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count)
    }));
    return { sources, found: match(sources, path.split('/').at(-1) ?? '', {}) };
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

interface Tally {
  columns: number;
  right: number;
  check: number;
  missed: number;
  sure: string[];
}
const tallies = new Map<string, Tally>();

/** Counts a column: right where it is said to be sure (or has no field), right but to be checked, missed, or wrong at "sure". */
function judge(set: string, name: string, { field, confidence }: Matched['columns'][number], right: readonly (FieldId | null)[]): void {
  const tally = tallies.get(set) ?? { columns: 0, right: 0, check: 0, missed: 0, sure: [] };
  tallies.set(set, tally);
  tally.columns++;
  if (right.includes(field)) tally[confidence === 'check' ? 'check' : 'right']++;
  else if (confidence === 'sure') tally.sure.push(`${name}: ${field}`);
  else tally.missed++;
}

describe.skipIf(!existsSync(shared))('headers of published and messy files', () => {
  afterAll(() => {
    for (const [set, { columns, right, check, missed, sure }] of tallies)
      process.stdout.write(
        `${set}: ${columns} columns, right ${right}, right to check ${check}, missed ${missed}, wrong at sure ${sure.length}\n`
      );
  });

  it.each(Object.entries(published))('%s', async (path, [kind, fields]) => {
    const { sources, found } = (await matched(join(shared, path))) ?? { sources: [], found: undefined };
    expect(found?.kind).toBe(kind);
    found?.columns.forEach((column, i) => judge('published files', sources[i]?.name ?? '', column, [fields[i] ?? null]));
    expect(found?.columns.map(({ field }) => field)).toEqual(sources.map((_, i) => fields[i] ?? null));
  });

  it.skipIf(!existsSync(messy))('of messy school files: none wrong at sure', async () => {
    for (const name of readdirSync(join(messy, 'files'))) {
      const one = await matched(join(messy, 'files', name));
      one?.sources.forEach((source, i) => {
        const column = one.found.columns[i];
        if (column)
          judge(
            'messy school files',
            `${name} ${source.name}`,
            column,
            Object.hasOwn(meaning, source.name) ? (meaning[source.name] ?? [null]) : [null]
          );
      });
    }
    expect(tallies.get('messy school files')?.sure).toEqual([]);
  });
});
