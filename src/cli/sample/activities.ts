import type { Agreement } from './agreements';
import { asAt } from './calendar';
import type { Setting } from './graduates';
import { cities } from './names';
import { partnersOf, type Partner } from './partners';
import { between, chance, draw, pick, random } from './random';
import type { School } from './schools';

/** One event of a school with one partner, two, or none. */
export interface Activity {
  readonly school: School;
  readonly name: string;
  readonly type: string;
  readonly day: number;
  readonly place: string;
  readonly partners: readonly Partner[];
  readonly program: string;
  readonly participants: string;
  /** Lesson hours of a guest teacher, over all the lessons of the visit. */
  readonly hours: string;
}

/** Type and name, with weights. */
const types: readonly (readonly [readonly [type: string, name: string], number])[] = [
  [['Guru tamu', 'Guru tamu'], 30],
  [['Kunjungan industri', 'Kunjungan industri'], 24],
  [['Lokakarya', 'Lokakarya keahlian'], 14],
  [['Sertifikasi', 'Uji kompetensi keahlian'], 10],
  [['Pameran', 'Pameran karya siswa'], 7],
  [['Lomba', 'Lomba keterampilan siswa'], 8],
  [['Sosialisasi', 'Sosialisasi dunia kerja'], 7]
];

/** About three in twenty agreements sleep: nothing happened under them in the last twelve months. */
const sleeps = (seed: number, agreement: Agreement, index: number): boolean =>
  chance(random(seed, 10, agreement.school.index, index), 0.15);

/** Drawn apart, so that nothing else moves. */
function hoursOf(setting: Setting, type: string, day: number, index: number): string {
  const next = random(setting.plan.seed, 34, index, day);
  return type === 'Guru tamu' && !chance(next, 0.1) ? String(between(next, 6, 64)) : '';
}

/** Every event of the sample: under each agreement at least one in the last year unless it sleeps, and some earlier. */
export function* activities(setting: Setting, list: Iterable<Agreement>): Generator<Activity> {
  const now = asAt(setting.plan.years);
  let index = -1;
  for (const agreement of list) {
    index++;
    const { school, partner } = agreement;
    const next = random(setting.plan.seed, 11, school.index, index);
    const last = Math.min(now, agreement.end ?? now);
    const asleep = last === now && sleeps(setting.plan.seed, agreement, index);
    const days: number[] = [];
    if (last === now && !asleep) days.push(between(next, Math.max(agreement.start, now - 360), now));
    const until = Math.max(agreement.start, last === now ? now - 370 : last);
    if (chance(next, 0.6)) days.push(between(next, agreement.start, until));
    if (until - agreement.start > 500 && chance(next, 0.6)) days.push(between(next, agreement.start, until));
    for (const day of days) {
      const [type, name] = draw(next, types);
      const program = pick(next, school.programs).name;
      const circle = setting.circles[school.index];
      const other = circle && chance(next, 0.06) ? pick(next, partnersOf(circle)) : undefined;
      const alone = type === 'Lomba' && chance(next, 0.4);
      yield {
        school,
        name: `${name} ${program}`,
        type,
        day,
        place: type === 'Kunjungan industri' ? partner.city : pick(next, cities),
        partners: alone ? [] : other && other !== partner ? [partner, other] : [partner],
        program,
        participants: chance(next, 0.12) ? '' : String(between(next, 12, 90)),
        hours: hoursOf(setting, type, day, index)
      };
    }
  }
}
