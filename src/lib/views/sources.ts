import type { Kind } from '$lib/model/kinds';
import type { Session } from '$lib/session/session.svelte';
import { common } from './first-picture';

/** The measures a figure can be about; each is fed by files of certain kinds. */
export type Subject = 'tracer' | 'internship' | 'training' | 'partner';

const feeds: Readonly<Record<Subject, readonly Kind[]>> = {
  tracer: ['tracer', 'agg_tracer', 'graduate', 'school_year', 'published'],
  internship: ['internship', 'agg_internship', 'school_year'],
  training: ['training', 'agg_training', 'school_year'],
  partner: ['agreement', 'agg_partner', 'partner']
};

/** Where a figure's numbers come from: the files' names, and how many of their rows were set aside. */
export interface Origin {
  readonly source: string;
  readonly aside: number;
}

/** The files behind a subject, as far as they are on the table. */
export function originOf(session: Session, subject: Subject): Origin {
  const files =
    session.loaded.length > 0
      ? session.loaded.map(({ batch }) => ({ name: batch.file, kind: batch.kind, aside: batch.account.setAside }))
      : common.files;
  const own = files.filter((file) => feeds[subject].includes(file.kind));
  return { source: own.map((file) => file.name).join(', '), aside: own.reduce((sum, file) => sum + file.aside, 0) };
}
