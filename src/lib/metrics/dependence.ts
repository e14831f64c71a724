import { sql } from '$lib/engine/sql';
import { concentration } from './indicator';

const hosts = {
  fact: 'internship',
  over: ['N'],
  needs: ['intern_host'],
  level: 'totals',
  people: false,
  direction: 'down',
  weight: sql`sum(n)`,
  rows: sql`placed`,
  part: sql`partner`
} as const;

export const concentrationIndex = concentration({
  ...hosts,
  id: 'K06',
  label: { id: 'Konsentrasi penempatan (HHI)', en: 'Concentration of placements (HHI)' },
  definition: {
    id: 'Jumlah kuadrat bagian setiap mitra dalam penempatan PKL, dikali 10.000: makin besar, makin bertumpu pada sedikit mitra.',
    en: "The sum of each partner's squared share of placements, times 10,000: the larger, the more they rest on few partners."
  },
  formula: { id: 'jumlah (bagian mitra)^2 x 10.000', en: 'sum of (share of partner)^2 x 10,000' },
  unit: 'index',
  source: ['Herfindahl-Hirschman'],
  read: 'hhi'
});

export const effectivePartners = concentration({
  ...hosts,
  id: 'K06E',
  label: { id: 'Banyaknya mitra efektif', en: 'Effective number of partners' },
  definition: {
    id: 'Banyaknya mitra yang sama besar yang memberi konsentrasi penempatan yang sama.',
    en: 'How many partners of equal size would give the same concentration of placements.'
  },
  formula: { id: '10.000 / HHI', en: '10,000 / HHI' },
  unit: 'ratio',
  direction: 'up',
  source: ['Herfindahl-Hirschman'],
  read: 'effective'
});

export const topPartner = concentration({
  ...hosts,
  id: 'K07',
  label: { id: 'Ketergantungan mitra utama', en: 'Top partner share' },
  definition: {
    id: 'Bagian penempatan PKL pada mitra yang menerima paling banyak.',
    en: 'The share of placements at the partner that takes the most.'
  },
  formula: { id: 'penempatan mitra terbesar / semua penempatan', en: "largest partner's placements / all placements" },
  unit: 'percent',
  over: ['P'],
  source: ['Jejak'],
  read: 'top'
});

const activities = {
  fact: 'activity',
  over: ['N'],
  needs: ['partner_name'],
  level: 'totals',
  people: false,
  direction: 'down',
  weight: sql`count(DISTINCT activity)`,
  rows: sql`activity IS NOT NULL`,
  part: sql`partner`
} as const;

export const concentrationOfActivities = concentration({
  ...activities,
  id: 'K06A',
  label: { id: 'Konsentrasi kegiatan (HHI)', en: 'Concentration of activities (HHI)' },
  definition: {
    id: 'Jumlah kuadrat bagian setiap mitra dalam keikutsertaan pada kegiatan, dikali 10.000.',
    en: "The sum of each partner's squared share of the participations in activities, times 10,000."
  },
  formula: { id: 'jumlah (bagian mitra)^2 x 10.000', en: 'sum of (share of partner)^2 x 10,000' },
  unit: 'index',
  source: ['Herfindahl-Hirschman'],
  read: 'hhi'
});

export const topPartnerOfActivities = concentration({
  ...activities,
  id: 'K07A',
  label: { id: 'Mitra utama dalam kegiatan', en: 'Top partner by activities' },
  definition: {
    id: 'Bagian keikutsertaan mitra dalam kegiatan pada mitra yang paling sering ikut; kegiatan dengan dua mitra adalah dua keikutsertaan.',
    en: "The share of partners' participations in activities that is with the most frequent one; an activity with two partners is two of them."
  },
  formula: { id: 'keikutsertaan mitra tersering / semua keikutsertaan', en: "most frequent partner's participations / all participations" },
  unit: 'percent',
  over: ['A'],
  of: { id: 'keikutsertaan mitra dalam kegiatan', en: 'participations of partners in activities' },
  source: ['Jejak'],
  read: 'top'
});

const gifts = {
  fact: 'contribution',
  over: ['N'],
  needs: ['amount', 'partner_name'],
  level: 'totals',
  people: false,
  direction: 'down',
  weight: sql`sum(amount)`,
  unknown: sql`count(*) FILTER (WHERE amount IS NULL OR partner = '')`,
  rows: sql`listed AND loan IS FALSE`,
  part: sql`partner`,
  money: sql`listed AND loan IS FALSE`
} as const;

export const concentrationOfGifts = concentration({
  ...gifts,
  id: 'K06V',
  label: { id: 'Konsentrasi nilai bantuan (HHI)', en: 'Concentration of contribution value (HHI)' },
  definition: {
    id: 'Jumlah kuadrat bagian setiap mitra dalam nilai hibah yang tercatat, dikali 10.000; pinjaman tidak ikut.',
    en: "The sum of each partner's squared share of the recorded value of gifts, times 10,000; loans stay out."
  },
  formula: { id: 'jumlah (bagian mitra)^2 x 10.000', en: 'sum of (share of partner)^2 x 10,000' },
  unit: 'index',
  source: ['Herfindahl-Hirschman'],
  read: 'hhi'
});

export const topPartnerOfGifts = concentration({
  ...gifts,
  id: 'K07V',
  label: { id: 'Mitra utama dalam nilai bantuan', en: 'Top partner by contribution value' },
  definition: {
    id: 'Bagian nilai hibah yang tercatat dari mitra yang memberi paling banyak; pinjaman tidak ikut.',
    en: 'The share of the recorded value of gifts that comes from the partner that gives the most; loans stay out.'
  },
  formula: { id: 'nilai mitra terbesar / semua nilai hibah', en: "largest partner's value / value of all gifts" },
  unit: 'percent',
  over: ['A'],
  of: { id: 'nilai hibah yang tercatat', en: 'the recorded value of gifts' },
  source: ['Jejak'],
  read: 'top'
});
