import { sql } from '$lib/engine/sql';
import { tally } from './indicator';

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

export const partnersInActivities = tally({
  id: 'K11P',
  fact: 'activity',
  label: { id: 'Mitra dalam kegiatan', en: 'Partners in activities' },
  definition: {
    id: 'Banyaknya mitra yang ikut sedikitnya satu kegiatan; kegiatan tanpa nama mitra terhitung sebagai tidak tercatat.',
    en: 'How many partners took part in at least one activity; activities that name no partner are reported as not recorded.'
  },
  formula: { id: 'jumlah mitra yang ikut kegiatan', en: 'number of partners taking part' },
  unit: 'count',
  direction: 'none',
  over: ['N'],
  needs: ['partner_name'],
  level: 'records',
  source: ['Jejak'],
  people: false,
  count: sql`nullif(count(DISTINCT partner) FILTER (WHERE partner <> ''), 0)`,
  missing: sql`count(DISTINCT activity) FILTER (WHERE partner = '')`
});
