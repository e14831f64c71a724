import { sql } from '$lib/engine/sql';
import { fulfilment, tally } from './indicator';

const common = {
  fact: 'element',
  needs: ['scope'],
  level: 'joined',
  direction: 'up',
  source: ['Link and match 8+i'],
  people: false
} as const;

export const elementsMet = fulfilment({
  ...common,
  id: 'K15',
  label: { id: 'Ketercapaian 8+i', en: 'Link and match 8+i' },
  definition: {
    id: 'Banyaknya dari delapan unsur link and match yang terpenuhi per sekolah pada tanggal hitung. Unsur yang tidak dicatat siapa pun dilaporkan sebagai tidak diketahui, bukan tidak terpenuhi.',
    en: 'How many of the eight elements of link and match a school meets on the date of counting. An element nobody records is reported as unknown, not as unmet.'
  },
  formula: { id: 'unsur terpenuhi (0-8) / sekolah', en: 'elements met (0-8) / schools' },
  unit: 'ratio',
  over: ['R'],
  of: { id: 'sekolah yang unsurnya tercatat', en: 'schools with elements on record' },
  read: 'met'
});

export const elementShare = fulfilment({
  ...common,
  id: 'K15E',
  label: { id: 'Unsur 8+i yang terpenuhi', en: 'Elements of 8+i met' },
  definition: {
    id: 'Bagian yang terpenuhi dari unsur link and match yang tercatat, setiap sekolah dan unsur satu.',
    en: 'The share met of the elements of link and match on record, each school and element once.'
  },
  formula: { id: 'unsur terpenuhi / unsur yang tercatat', en: 'elements met / elements on record' },
  unit: 'percent',
  over: ['R'],
  of: { id: 'unsur sekolah yang tercatat', en: 'elements of schools on record' },
  read: 'share'
});

export const extraShare = fulfilment({
  ...common,
  id: 'K15I',
  label: { id: 'Tambahan (+i)', en: 'The "i" of 8+i' },
  definition: {
    id: 'Bagian dari sekolah dengan beasiswa, ikatan dinas, donasi, atau bantuan lain dari mitra pada tanggal hitung.',
    en: 'The share of the schools with scholarships, bonded service, donations or other support of partners on the date of counting.'
  },
  formula: { id: 'sekolah dengan +i / sekolah yang tercatat', en: 'schools with +i / schools on record' },
  unit: 'percent',
  over: ['R'],
  of: { id: 'sekolah yang tercatat', en: 'schools on record' },
  read: 'extra'
});

export const namedScopes = tally({
  ...common,
  id: 'K15N',
  label: { id: 'Kerja sama menurut ruang lingkup', en: 'Agreements by scope' },
  definition: {
    id: 'Banyaknya kerja sama yang menyebut unsur itu dalam ruang lingkupnya, dengan atau tanpa tanggal.',
    en: 'How many agreements name the element in their scope, with or without dates.'
  },
  formula: { id: 'kerja sama yang menyebut unsur', en: 'agreements that name the element' },
  unit: 'count',
  direction: 'none',
  over: ['N'],
  level: 'records',
  count: sql`nullif(count(DISTINCT agreement) FILTER (WHERE named), 0)`,
  missing: sql`0`
});
