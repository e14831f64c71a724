import type { FactName } from '$lib/metrics/indicator';
import type { Subject } from '../sources';
import type { Entry } from './entries';

const subjects: Readonly<Record<FactName, readonly [Subject, ...Subject[]]>> = {
  tracer: ['tracer'],
  answer: ['tracer'],
  employer: ['tracer'],
  path: ['tracer', 'internship'],
  internship: ['internship'],
  teacher: ['training'],
  training: ['training'],
  guest: ['activity'],
  activity: ['activity'],
  contribution: ['contribution'],
  stage: ['stage'],
  partner: ['partner'],
  spell: ['partner'],
  element: ['partner', 'activity', 'internship', 'training', 'contribution']
};

/** The kinds of files that feed an indicator, the one it is about first. */
export const subjectsOf = ({ fact }: Entry) => subjects[fact];
