import { raw, sql, type Sql } from '$lib/engine/sql';
import { asks } from './asks';
import { share } from './indicator';
import type { Context } from './request';

/** Whether a list joined by `;` holds the channel a figure is about. */
const holds = (list: string): Sql => raw(`contains(';' || ${list} || ';', ';' || channel || ';')`);

/** One of the agreements with the employer has begun so, and had not ended on the day of hiring, or of counting where nobody knows that. */
function inForce(begun: (day: Sql) => Sql, { asAt }: Context): Sql {
  const day = sql`coalesce(hired, CAST(${asAt} AS DATE))`;
  return sql`len(list_filter(agreements, lambda x: ${begun(day)} AND x.last >= ${day})) > 0`;
}

export const hiredByPartner = share({
  id: 'I09',
  fact: 'answer',
  label: { id: 'Diserap mitra', en: 'Employed by a partner' },
  definition: {
    id: 'Bagian lulusan yang bekerja pada perusahaan yang perjanjiannya dengan sekolah berlaku saat mereka mulai bekerja; bila tanggal mulai tidak diketahui, pada tanggal hitung.',
    en: 'The share of working graduates employed by a company whose agreement with their school was in force when they began; where that date is not known, on the date of counting.'
  },
  formula: { id: 'bekerja pada mitra / bekerja', en: 'employed by a partner / working' },
  unit: 'percent',
  direction: 'up',
  over: ['E'],
  needs: ['employer_name', 'partner_name'],
  level: 'joined',
  source: ['Link and match 8+i, butir 8'],
  people: true,
  // An agreement nobody knows the start of may have been in force.
  count: (context) => sql`CASE WHEN ${asks('employer')} AND partnered THEN CASE
    WHEN self_employed THEN false
    WHEN NOT employer THEN NULL
    WHEN ${inForce((day) => sql`x.first <= ${day}`, context)} THEN true
    WHEN ${inForce(() => sql`x.first IS NULL`, context)} THEN NULL
    ELSE false
  END END`
});

export const jobChannel = share({
  id: 'I10',
  fact: 'answer',
  label: { id: 'Jalur memperoleh kerja', en: 'Job channel' },
  definition: {
    id: 'Bagian lulusan yang bekerja yang mendapat pekerjaan melalui tiap jalur; satu orang boleh menyebut beberapa jalur, jadi jumlahnya bukan 100%.',
    en: 'The share of working graduates who found their job in each way; a person may name several, so the shares do not add up to 100%.'
  },
  formula: { id: 'melalui jalur itu / bekerja dan menjawab', en: 'in this way / working and answering' },
  unit: 'percent',
  direction: 'none',
  over: ['E'],
  of: { id: 'lulusan yang bekerja dan menjawab', en: 'graduates who work and answer' },
  needs: ['job_channel'],
  level: 'totals',
  source: ['Tracer Study SMK, C13'],
  people: true,
  // A recap counts only some of the ways; it says nothing about the others.
  count: sql`CASE WHEN channel <> '' AND ${holds('coalesce(offered, channel)')} THEN ${holds('channels')} END`,
  choices: {
    dimension: 'channel',
    list: sql`SELECT DISTINCT unnest(string_split(channels, ';')) AS channel FROM fact_answer WHERE channels <> ''`
  }
});
