import type { FactName, Indicator } from '$lib/metrics/indicator';
import type { Subject } from '../sources';

const subjects: Readonly<Partial<Record<FactName, Subject>>> = {
  tracer: 'tracer',
  answer: 'tracer',
  employer: 'tracer',
  path: 'tracer',
  internship: 'internship',
  teacher: 'training',
  guest: 'training',
  training: 'training'
};
/** The files that feed an indicator. */
export const subjectOf = ({ fact }: Indicator): Subject => subjects[fact] ?? 'partner';
