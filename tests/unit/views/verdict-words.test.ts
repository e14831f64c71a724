import { alone, verdict, type Circumstances } from '$lib/metrics/verdict';
import { languages, type Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { sayVerdict, type Said } from '$lib/views/say/verdict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given } from '../metrics/measures';

const label = { id: 'Keterserapan lulusan', en: 'Absorption' } as const;
const at = (year: number, k: number, n: number, more = {}) => given(k, n, { key: { year }, ...more });
const published: Measure = {
  indicator: 'O01',
  key: { year: 2022 },
  base: 'Q',
  unit: 'percent',
  status: 'published',
  value: 0.7,
  reason: 'published_without_counts',
  approx: true
};
const hidden: Measure = { indicator: 'O01', key: { year: 2022 }, base: 'Q', unit: 'percent', status: 'suppressed', reason: 'few_people' };
const full = { response: { known: 412, all: 420 } };

function say(before: Measure, after: Measure, language: Language, circumstances: Circumstances = alone): Said {
  return sayVerdict(label[language], { before, after, verdict: verdict(before, after, circumstances) }, language);
}
const words = (said: Said): string => [said.title, said.clause, said.brief, said.sentence, said.response, ...said.cautions].join(' | ');

interface Branch {
  readonly before: Measure;
  readonly after: Measure;
  readonly circumstances?: Circumstances;
}
const branches: Readonly<Record<string, Branch>> = {
  'clear up': { before: at(2022, 251, 412, full), after: at(2024, 290, 412, full) },
  'clear down': { before: at(2022, 290, 412, full), after: at(2024, 251, 412, full) },
  flat: { before: at(2022, 3000, 5000), after: at(2024, 3010, 5000) },
  unclear: { before: at(2022, 58, 95), after: at(2024, 73, 104) },
  'few people': { before: at(2022, 6, 8), after: at(2024, 290, 412) },
  'few answers': { before: at(2022, 20, 100, { response: { known: 100, all: 500 } }), after: at(2024, 290, 412, full) },
  'another definition': { before: at(2022, 20, 100, { base: 'G' }), after: at(2024, 290, 412) },
  published: { before: published, after: at(2024, 290, 412) },
  'not given': { before: hidden, after: at(2024, 290, 412) },
  cautions: {
    before: at(2022, 251, 412, { response: { known: 412, all: 500 }, source: 'records' }),
    after: at(2024, 290, 412, { response: { known: 412, all: 1000 }, source: 'totals' }),
    circumstances: { ...alone, held: 0.08, comparisons: 12 }
  },
  'one response only': { before: at(2022, 251, 412, { response: { known: 412, all: null } }), after: at(2024, 290, 412, full) },
  'no response': {
    before: at(2022, 251, 412, { response: { known: 9, all: null } }),
    after: at(2024, 290, 412, { response: { known: 9, all: null } })
  },
  'a frame under ten': {
    before: at(2022, 6, 8, { response: { known: 8, all: 9 } }),
    after: at(2024, 7, 9, { response: { known: 9, all: 9 } })
  }
};

describe('every branch has its words', () => {
  for (const language of languages)
    test(language, () => {
      const said = Object.entries(branches).map(
        ([name, { before, after, circumstances }]) => [name, say(before, after, language, circumstances)] as const
      );
      expect(Object.fromEntries(said)).toMatchSnapshot();
      for (const [name, one] of said) {
        expect(one.title.split(/\s+/).length, name).toBeLessThanOrEqual(10);
        expect((one.brief ?? '').split(/\s+/).length, name).toBeLessThanOrEqual(4);
        // A minus sign is for charts; what may be read aloud says it.
        expect(words(one), name).not.toMatch(/\u2212|undefined|NaN|\{|Infinity/);
        expect(one.sentence, name).toMatch(/\.$/);
      }
    });
});

test('the examples of the design notes, word for word', () => {
  expect(say(at(2022, 251, 412), at(2024, 290, 412), 'id').sentence).toBe(
    'Keterserapan lulusan naik dari 60,9% (251 dari 412, 2022) menjadi 70,4% (290 dari 412, 2024); selisih 9,5 poin persentase, rentang 95% 3,0 sampai 15,8.'
  );
  expect(say(at(2022, 58, 95), at(2024, 73, 104), 'en').sentence).toBe(
    'Absorption stood at 61% (58 of 95, 2022), then 70.2% (73 of 104, 2024), but the change is not yet certain; difference 9.1 percentage points, 95% interval minus 4.0 to 22.0.'
  );
});

const counts = fc.integer({ min: 1, max: 3000 }).chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) }));
const frame = fc.option(fc.record({ part: fc.double({ min: 0, max: 1, noNaN: true }) }), { nil: undefined });
const anyChange = fc.record({
  before: counts,
  after: counts,
  response: frame,
  comparisons: fc.constantFrom(1, 12),
  language: fc.constantFrom(...languages)
});

test('no text says that a share moved unless the interval leaves out zero, nor gives a percentage of fewer than ten people', () => {
  fc.assert(
    fc.property(anyChange, ({ before, after, response, comparisons, language }) => {
      const side = (year: number, { k, n }: { k: number; n: number }) =>
        at(year, k, n, response ? { response: { known: n, all: n + Math.round(n * response.part * 4) } } : {});
      const [first, last] = [side(2021, before), side(2024, after)];
      const judged = verdict(first, last, { ...alone, comparisons });
      const said = words(sayVerdict(label[language], { before: first, after: last, verdict: judged }, language));
      const moved = /\b(naik|turun|menurun|meningkat|rose|fell|up|down|rise|fall)\b/i.exec(said)?.[0];
      const sure = judged.kind !== 'few' && (judged.interval[0] > 0 || judged.interval[1] < 0);
      expect(moved !== undefined).toBe(sure);
      if (moved && judged.kind !== 'few') expect(/naik|rose|up/i.test(moved)).toBe(judged.interval[0] > 0);
      if (first.denominator < 10 && last.denominator < 10 && (first.response?.all ?? 0) < 10 && (last.response?.all ?? 0) < 10)
        expect(said.replaceAll(/9[59]%/g, '')).not.toMatch(/%/);
    }),
    { numRuns: 2000 }
  );
});
