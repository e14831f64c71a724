import type { Bilingual } from '$lib/model/language';
import { everything } from '$lib/model/filter';
import { isOfGraduates } from './bases';
import { standard, type Settings } from '$lib/model/settings';
import { compile } from './compile';
import type { Indicator } from './indicator';
import type { Context } from './request';
import type { SourceId } from './sources';

export type ParameterId = keyof Settings;

/** What a setting is called, and what its default rests on. */
export interface Parameter {
  readonly label: Bilingual;
  readonly source?: SourceId;
}

export const parameters: Readonly<Record<ParameterId, Parameter>> = {
  suppressBelow: {
    label: { id: 'Batas jumlah orang saat dibagikan', en: 'Fewest people when shared' },
    source: 'Ofqual'
  },
  interval: { label: { id: 'Cara menghitung rentang 95%', en: 'How the 95% interval is made' }, source: 'Wilson 1927' },
  response: { label: { id: 'Batas tingkat respons', en: 'Tiers of response' }, source: 'NCES std4_4' },
  lessonMinutes: { label: { id: 'Lama satu JP', en: 'Length of a lesson hour (JP)' }, source: 'JP 45' },
  hoursFloor: {
    label: { id: 'Batas JP pelatihan per guru', en: 'Floor of training per teacher' },
    source: 'PP 11/2017'
  },
  wageKind: { label: { id: 'Upah minimum acuan', en: 'Minimum wage used' }, source: 'UMP/UMK' },
  wageFactor: { label: { id: 'Kelipatan upah minimum', en: 'Multiple of the minimum wage' }, source: 'UMP/UMK' },
  guestHours: {
    label: { id: 'Jam guru tamu per program dan semester', en: 'Guest hours per programme and semester' },
    source: 'Link and match 8+i'
  },
  dormantMonths: { label: { id: 'Kerja sama tidur setelah', en: 'An agreement is dormant after' }, source: 'Jejak' }
};

/** What an indicator reads besides the data: settings, and the date of counting. */
export interface Reads {
  readonly settings: readonly ParameterId[];
  readonly asAt: boolean;
}

/** A context that notes what is read of it. */
function noting(): { readonly context: Context; readonly read: Set<string> } {
  const read = new Set<string>();
  const watch = <T extends object>(value: T): T =>
    new Proxy(value, {
      get: (target, name) => {
        read.add(String(name));
        return Reflect.get(target, name) as unknown;
      }
    });
  const settings = watch(standard);
  const context = watch({ asAt: '2025-01-01', disclosure: { mode: 'private', threshold: standard.suppressBelow } as const, settings });
  return { context, read };
}

/** Proportions have an interval; what counts people is suppressed; shares of the tracer study carry their response. */
const always = (indicator: Indicator): ParameterId[] => [
  ...(indicator.unit === 'percent' && indicator.shape !== 'concentration' ? (['interval'] as const) : []),
  ...(indicator.people ? (['suppressBelow'] as const) : []),
  ...(isOfGraduates(indicator) ? (['response'] as const) : [])
];

/** What an indicator reads: noted while its statement is made, so it cannot differ from what is counted. */
export function readsOf(indicator: Indicator): Reads {
  const { context, read } = noting();
  for (const base of indicator.over) compile(indicator, { indicator: indicator.id, base, by: [], filter: everything }, context);
  const used = new Set<string>([...read, ...always(indicator)]);
  return { settings: (Object.keys(parameters) as ParameterId[]).filter((id) => used.has(id)), asAt: read.has('asAt') };
}
