import { sql } from '$lib/engine/sql';
import { concentration, standing, tally } from './indicator';

const agreements = {
  fact: 'partner',
  unit: 'count',
  over: ['N'],
  needs: ['start_date'],
  level: 'totals',
  source: ['Jejak'],
  people: false
} as const;

export const activePartners = standing({
  ...agreements,
  id: 'K01',
  label: { id: 'Mitra aktif', en: 'Active partners' },
  definition: {
    id: 'Banyaknya mitra yang kerja samanya berlaku pada tanggal hitung (31 Desember untuk tahun yang sudah lewat).',
    en: 'How many partners have an agreement in force on the date of counting (31 December for a year gone by).'
  },
  formula: { id: 'mitra dengan mulai <= tanggal <= berakhir', en: 'partners with start <= date <= end' },
  direction: 'up',
  read: 'active'
});

export const newPartners = standing({
  ...agreements,
  id: 'K02N',
  label: { id: 'Mitra baru', en: 'New partners' },
  definition: {
    id: 'Banyaknya mitra yang kerja sama pertamanya mulai pada tahun itu.',
    en: 'How many partners began their very first agreement in that year.'
  },
  formula: { id: 'mitra dengan mulai pertama dalam tahun', en: 'partners whose first start is in the year' },
  direction: 'up',
  read: 'new'
});

export const endedPartners = standing({
  ...agreements,
  id: 'K02E',
  label: { id: 'Kerja sama berakhir', en: 'Partnerships ended' },
  definition: {
    id: 'Banyaknya mitra yang kerja samanya berakhir pada tahun itu tanpa perpanjangan dalam 90 hari.',
    en: 'How many partnerships ended in that year without a renewal within 90 days.'
  },
  formula: { id: 'mitra berakhir tanpa mulai lagi <= 90 hari', en: 'partners ended, no new start within 90 days' },
  direction: 'down',
  read: 'ended'
});

export const renewedPartners = standing({
  ...agreements,
  id: 'K02R',
  label: { id: 'Kerja sama diperpanjang', en: 'Partnerships renewed' },
  definition: {
    id: 'Banyaknya mitra yang kerja samanya berakhir pada tahun itu dan mulai lagi dalam 90 hari.',
    en: 'How many partnerships ended in that year and started again within 90 days.'
  },
  formula: { id: 'mitra berakhir lalu mulai lagi <= 90 hari', en: 'partners ended, started again within 90 days' },
  direction: 'up',
  read: 'renewed'
});

export const retention = standing({
  ...agreements,
  id: 'K04',
  label: { id: 'Retensi mitra', en: 'Partner retention' },
  definition: {
    id: 'Bagian dari mitra yang aktif setahun sebelumnya yang masih aktif pada tanggal hitung.',
    en: 'The share of the partners active a year before that are still active on the date of counting.'
  },
  formula: { id: 'aktif dulu dan sekarang / aktif setahun sebelumnya', en: 'active then and now / active a year before' },
  unit: 'percent',
  over: ['A'],
  of: { id: 'mitra yang aktif setahun sebelumnya', en: 'partners active a year before' },
  direction: 'up',
  read: 'retained'
});

export const endingSoon = standing({
  ...agreements,
  id: 'K13',
  label: { id: 'Segera berakhir', en: 'Ending soon' },
  definition: {
    id: 'Banyaknya mitra aktif yang kerja samanya berakhir dalam 90 hari dan belum diperpanjang.',
    en: 'How many active partners have an agreement that ends within 90 days and is not renewed yet.'
  },
  formula: { id: 'mitra aktif berakhir <= 90 hari', en: 'active partners ending within 90 days' },
  level: 'records',
  direction: 'none',
  read: 'ending'
});

export const schoolsPerPartner = standing({
  ...agreements,
  id: 'K16',
  label: { id: 'Sekolah per mitra', en: 'Schools per partner' },
  definition: {
    id: 'Banyaknya sekolah yang kerja samanya dengan mitra itu berlaku pada tanggal hitung.',
    en: 'How many schools have an agreement with the partner in force on the date of counting.'
  },
  formula: { id: 'sekolah dengan kerja sama aktif', en: 'schools with an active agreement' },
  level: 'records',
  direction: 'none',
  read: 'schools'
});

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

export const activities = tally({
  id: 'K11',
  fact: 'activity',
  label: { id: 'Kegiatan bersama mitra', en: 'Activities' },
  definition: {
    id: 'Banyaknya kegiatan; kegiatan dengan beberapa mitra dihitung satu.',
    en: 'How many activities there were; one with several partners counts once.'
  },
  formula: { id: 'jumlah kegiatan', en: 'number of activities' },
  unit: 'count',
  direction: 'none',
  over: ['N'],
  needs: ['activity_name'],
  level: 'totals',
  source: ['Jejak'],
  people: false,
  count: sql`nullif(count(DISTINCT activity) + coalesce(sum(counted), 0), 0)`,
  missing: sql`0`
});
