import { standing } from './indicator';

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

export const renewalRate = standing({
  ...agreements,
  id: 'K03',
  label: { id: 'Tingkat perpanjangan', en: 'Renewal rate' },
  definition: {
    id: 'Bagian dari kerja sama yang berakhir pada tahun itu yang diperpanjang: disebut memperpanjang, atau mulai lagi dalam 90 hari.',
    en: 'The share of the agreements ending in that year that were renewed: named as renewed, or followed by a start within 90 days.'
  },
  formula: { id: 'diperpanjang / berakhir pada tahun itu', en: 'renewed / due to end in the year' },
  unit: 'percent',
  over: ['A'],
  of: { id: 'kerja sama yang berakhir pada tahun itu', en: 'agreements due to end in that year' },
  needs: ['end_date', 'start_date'],
  direction: 'up',
  read: 'extended'
});

export const sectors = standing({
  ...agreements,
  id: 'K08',
  label: { id: 'Mitra aktif menurut bidang usaha dan jenis', en: 'Active partners by sector and type' },
  definition: {
    id: 'Banyaknya mitra aktif pada setiap bidang usaha atau jenis, dari semua mitra aktif.',
    en: 'How many active partners each sector or type has, of all active partners.'
  },
  formula: { id: 'mitra aktif per bidang atau jenis', en: 'active partners per sector or type' },
  of: { id: 'mitra aktif', en: 'active partners' },
  parts: ['sector', 'type'],
  direction: 'none',
  read: 'active'
});

export const formalShare = standing({
  ...agreements,
  id: 'K09',
  label: { id: 'Mitra dengan dokumen formal', en: 'Formal share' },
  definition: {
    id: 'Bagian dari mitra aktif yang sedikitnya satu kerja samanya tertulis dan mengikat.',
    en: 'The share of the active partners that have at least one agreement in writing that binds.'
  },
  formula: { id: 'mitra aktif dengan dokumen formal / mitra aktif', en: 'active partners with a formal document / active partners' },
  unit: 'percent',
  over: ['A'],
  needs: ['formality', 'start_date'],
  direction: 'up',
  read: 'formal'
});

export const dormant = standing({
  ...agreements,
  id: 'K12',
  label: { id: 'Kerja sama tidur', en: 'Dormant agreements' },
  definition: {
    id: 'Bagian dari kerja sama aktif yang sudah berlaku selama batas waktu (12 bulan bila tidak diubah) dan selama itu tanpa kegiatan atau penempatan PKL.',
    en: 'The share of the agreements in force that have been so for the set time (12 months unless changed) and saw no activity or placement in it.'
  },
  formula: {
    id: 'aktif tanpa kegiatan atau PKL >= 12 bulan / aktif',
    en: 'in force, no activity or placement for >= 12 months / in force'
  },
  unit: 'percent',
  over: ['A'],
  of: { id: 'kerja sama aktif yang kegiatannya tercatat', en: 'agreements in force whose activity is recorded' },
  needs: ['activity_when', 'start_date'],
  level: 'joined',
  direction: 'down',
  read: 'dormant'
});
