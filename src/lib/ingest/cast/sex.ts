import { isMissing, plain, type Reading } from './text';

const male = new Set('l,lk,laki,laki-laki,laki - laki,laki2,laki laki,lelaki,pria,cowok,m,male,man,men,boy,h,homme'.split(','));
const female = new Set('p,pr,perempuan,wanita,cewek,w,f,female,woman,women,girl,femme'.split(','));

/** `L` or `P`. Codes 1 and 2 mean different things in different files and are not understood. */
export function readSex(text: string): Reading<'L' | 'P'> {
  if (isMissing(text)) return null;
  const t = plain(text).replace(/\s*\(.*\)$/, '');
  return male.has(t) ? 'L' : female.has(t) ? 'P' : undefined;
}
