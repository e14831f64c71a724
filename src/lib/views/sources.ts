import type { Kind } from '$lib/model/kinds';
import type { Session } from '$lib/session/session.svelte';
import { common } from './first-picture';

/** The measures a figure can be about; each is fed by files of certain kinds. */
export type Subject = 'tracer' | 'internship' | 'training' | 'partner' | 'activity' | 'contribution' | 'stage';

/** Partners, what they agree on and what they give are no people. */
export const aboutPeople = (subject: Subject): boolean => ['tracer', 'internship', 'training'].includes(subject);

const feeds: Readonly<Record<Subject, readonly Kind[]>> = {
  tracer: ['tracer', 'agg_tracer', 'graduate', 'school_year', 'published'],
  internship: ['internship', 'agg_internship', 'school_year'],
  training: ['training', 'agg_training', 'school_year'],
  partner: ['agreement', 'agg_partner', 'partner'],
  activity: ['activity', 'agg_partner'],
  contribution: ['contribution', 'agg_partner'],
  stage: ['stage', 'agg_partner']
};

interface FileBehind {
  readonly name: string;
  readonly rows: number;
  readonly aside: number;
}

function filesBehind(session: Session, ...subjects: readonly Subject[]): readonly FileBehind[] {
  const files =
    session.loaded.length > 0
      ? session.loaded.map(({ batch: { file, kind, account } }) => ({ name: file, kind, rows: account.loaded, aside: account.setAside }))
      : common.files;
  return files.filter((file) => subjects.some((subject) => feeds[subject].includes(file.kind)));
}

/** Where a figure's numbers come from: the files' names, and how many of their rows were set aside. */
export interface Origin {
  readonly source: string;
  readonly aside: number;
}

/** The files behind one or more subjects, as far as they are on the table; each file once. */
export function originOf(session: Session, ...subjects: readonly Subject[]): Origin {
  const own = filesBehind(session, ...subjects);
  return { source: own.map((file) => file.name).join(', '), aside: own.reduce((sum, file) => sum + file.aside, 0) };
}

/** The part of the rows behind a subject that was set aside, 0..1. */
export function heldShare(session: Session, subject: Subject): number {
  const own = filesBehind(session, subject);
  const aside = own.reduce((sum, file) => sum + file.aside, 0);
  const all = own.reduce((sum, file) => sum + file.rows + file.aside, 0);
  return all === 0 ? 0 : aside / all;
}
