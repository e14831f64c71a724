import { isGiven, type Measure } from '$lib/model/measure';
import type { Settings } from '$lib/model/settings';
import type { State } from './states';
import { intervals } from './stats/proportion';

/** What came of the placement. */
export const placements: readonly Pick<State, 'id' | 'label'>[] = [
  { id: 'completed', label: { id: 'PKL selesai', en: 'Internship completed' } },
  { id: 'placed', label: { id: 'PKL belum atau tidak selesai', en: 'Internship not completed' } },
  { id: 'none', label: { id: 'Tanpa PKL', en: 'No internship' } },
  { id: 'unknown', label: { id: 'PKL tidak tercatat', en: 'Internship not recorded' } }
];

/** What came of the test of competence. */
export const certificates: readonly Pick<State, 'id' | 'label'>[] = [
  { id: 'certified', label: { id: 'Bersertifikat', en: 'Certified' } },
  { id: 'not_certified', label: { id: 'Tidak bersertifikat', en: 'Not certified' } },
  { id: 'unknown', label: { id: 'Sertifikat tidak tercatat', en: 'Certificate not recorded' } }
];

/** What became of the person. Who works and studies works. */
export const destinations: readonly Pick<State, 'id' | 'label'>[] = [
  { id: 'employed', label: { id: 'Bekerja', en: 'Working' } },
  { id: 'studying', label: { id: 'Melanjutkan studi', en: 'Further study' } },
  { id: 'not_absorbed', label: { id: 'Belum terserap', en: 'Not absorbed' } },
  { id: 'undetermined', label: { id: 'Status tidak jelas', en: 'Status unclear' } },
  { id: 'unknown', label: { id: 'Tidak terdata', en: 'Not traced' } },
  { id: 'not_joined', label: { id: 'Tidak ada di daftar lulusan', en: 'Not in the list of graduates' } }
];

/** The stages of the path in order, each with its nodes. */
export const stages = { placement: placements, certificate: certificates, status: destinations } as const;
export type Stage = keyof typeof stages;

/** Of those at one node of a stage (or several), how many are at a node of a later one. Not given: a part of it is hidden. */
export type Conditional = Readonly<{ given: Readonly<Partial<Record<Stage, string>>>; then: string }> &
  (
    | { readonly status: 'ok'; readonly numerator: number; readonly denominator: number; readonly value: number; readonly interval: Pair }
    | { readonly status: 'suppressed' }
  );
type Pair = readonly [number, number];

/** Nodes that say nobody knows: they are shown as flows, and left out of the base of a rate. */
const unknowns: Readonly<Record<Stage, readonly string[]>> = {
  placement: ['unknown'],
  certificate: ['unknown'],
  status: ['unknown', 'not_joined']
};

/**
 * Shares of the nodes of `then` among the people at each combination of nodes of `given` whose `then` is known, with their interval.
 * They are made of the flows that are shown and of nothing else: where one of those is hidden, the whole row is.
 */
export function conditional(flows: readonly Measure[], given: readonly Stage[], then: Stage, settings: Settings): Conditional[] {
  const rows = new Map<string, Measure[]>();
  for (const flow of flows) {
    if (unknowns[then].includes(String(flow.key[then]))) continue;
    const name = given.map((stage) => flow.key[stage]).join('|');
    rows.set(name, [...(rows.get(name) ?? []), flow]);
  }
  return [...rows.values()].flatMap((row): Conditional[] => {
    const at = Object.fromEntries(given.map((stage) => [stage, String(row[0]?.key[stage])]));
    const nodes = stages[then].filter(({ id }) => row.some((flow) => flow.key[then] === id));
    const shown = row.filter(isGiven);
    if (shown.length < row.length) return nodes.map(({ id }) => ({ given: at, then: id, status: 'suppressed' }));
    const denominator = shown.reduce((n, flow) => n + flow.numerator, 0);
    return nodes.map(({ id }) => {
      const numerator = shown.reduce((n, flow) => (flow.key[then] === id ? n + flow.numerator : n), 0);
      const interval = intervals[settings.interval](numerator, denominator);
      return { given: at, then: id, status: 'ok', numerator, denominator, value: numerator / denominator, interval };
    });
  });
}
