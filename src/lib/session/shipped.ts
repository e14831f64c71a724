import { Failure } from '$lib/model/problem';
import { sourceOf, type Source } from './loaded';

/** A file that ships with the page: its name and its address on our own origin. */
export interface Shipped {
  readonly name: string;
  readonly url: string;
}

const sampleUrls = import.meta.glob<string>('/data/sample/*.csv', { query: '?url&no-inline', import: 'default', eager: true });
const caseUrls = import.meta.glob<string>('/data/cases/*/*.csv', { query: '?url&no-inline', import: 'default', eager: true });

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.split('/').at(-2) ?? '';

/** The fictional sample, one CSV per table. */
export const sampleFiles: readonly Shipped[] = Object.entries(sampleUrls).map(([path, url]) => ({ name: nameOf(path), url }));

/** The files of one published case. */
export const caseFiles = (id: string): readonly Shipped[] =>
  Object.entries(caseUrls)
    .filter(([path]) => folderOf(path) === id)
    .map(([path, url]) => ({ name: nameOf(path), url }));

/** Fetches files that ship with the page. Throws Failure `sample_missing` when one does not come. */
export function fetchAll(files: readonly Shipped[]): Promise<Source[]> {
  return Promise.all(
    files.map(async ({ name, url }) => {
      const answer = await fetch(url).catch((cause: unknown) => {
        throw new Failure({ code: 'sample_missing', level: 'error', params: { file: name } }, { cause });
      });
      if (!answer.ok) throw new Failure({ code: 'sample_missing', level: 'error', params: { file: name } });
      return sourceOf(name, await answer.blob());
    })
  );
}
