import { m } from '$lib/i18n/words/messages';
import { formatCount, formatter } from '$lib/i18n/format';
import { getLocale } from '$lib/i18n/words/runtime';
import type { ReadRow } from '$lib/ingest/rows';
import type { Circumstances } from '$lib/metrics/verdict';
import { everything } from '$lib/model/filter';
import type { Given, Measure } from '$lib/model/measure';
import type { Settings } from '$lib/model/settings';
import type { Draft } from '$lib/session/loaded';
import { Latest } from '$lib/session/latest.svelte';
import { draftsOf } from '$lib/session/drafts-of';
import type { Session } from '$lib/session/session.svelte';
import type { Answers } from '$lib/session/work';
import { headline, sayShare, saySpread } from '../../findings';
import { ends, yearOf } from '../../latest-year';
import { overviewRequests, type OverviewQuestion } from '../../overview/requests';

const names = ['absorption', 'placements', 'trainingTotal', 'partners'] as const satisfies readonly OverviewQuestion[];
type Name = (typeof names)[number];

/** What a file comes to with the present choices, and what it came to before the last change. */
export interface Preview {
  readonly answers: Answers<Name>;
  readonly before?: Given | undefined;
  readonly rows: readonly ReadRow[];
}

/** So many rows are shown. */
export const previewRows = 20;

interface Asked {
  readonly version: number;
  readonly draft: Draft;
  readonly settings: Settings;
}

/** The preview of a draft, kept up to date with every choice. */
export function previewOf(session: Session, draft: () => Draft): Latest<Asked, Preview | undefined> {
  const all = overviewRequests(everything);
  const questions = Object.fromEntries(names.map((name) => [name, all[name]])) as Record<Name, (typeof all)[Name]>;
  let last: Given | undefined;
  const latest = new Latest<Asked, Preview | undefined>(undefined, ({ draft }) =>
    draftsOf(session).ask(async (engine, work, context) => {
      const answers = await work.answersTo(engine, questions, context);
      const now = ends(answers.absorption).last;
      const before = last && now && (last.numerator !== now.numerator || last.denominator !== now.denominator) ? last : undefined;
      last = now ?? last;
      return { answers, before, rows: await work.firstRows(engine, draft.batch, previewRows) };
    })
  );
  latest.follow(() => ({ version: draftsOf(session).version, draft: draft(), settings: session.settings }));
  return latest;
}

const newest = (measures: readonly Measure[]) => ends(measures).last;

/** The number the data would give, in a sentence; undefined when they give none of the four. */
export function sayHeadline({ answers }: Preview, circumstances: Circumstances): string | undefined {
  if (newest(answers.absorption)) return headline(answers.absorption, circumstances);
  const number = (value: number) => formatter(getLocale()).number(value, 1);
  const placements = newest(answers.placements);
  if (placements) return m.placements_title({ n: formatCount(placements.value), year: yearOf(placements) });
  const hours = newest(answers.trainingTotal);
  if (hours) return m.training_total_title({ total: number(hours.value), year: yearOf(hours) });
  const partners = newest(answers.partners);
  return partners && m.partners_title({ n: formatCount(partners.value), year: yearOf(partners) });
}

/** n, response and interval of the headline. */
export function sayBase({ answers }: Preview): string | undefined {
  const last = newest(answers.absorption);
  return last && saySpread(last);
}

/** What the last change did to the absorption: 70.4% -> 70.1%, n 412 -> 415. */
export function sayEffect({ answers, before }: Preview): string | undefined {
  const now = newest(answers.absorption);
  if (!before || !now) return undefined;
  return m.preview_effect({
    before: sayShare(before),
    now: sayShare(now),
    m: formatCount(before.denominator),
    n: formatCount(now.denominator)
  });
}
