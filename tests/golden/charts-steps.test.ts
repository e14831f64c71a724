import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Steps from '$lib/charts/steps/Steps.svelte';
import { stepsTable } from '$lib/charts/steps/table';
import type { Curve } from '$lib/model/curve';
import { languages } from '$lib/model/language';
import { expectGolden, normalise } from './golden';

const common = { indicator: 'J01', base: 'W', unit: 'months' } as const;
const times = [60, 40, 28, 20, 3].map((n, i) => ({ at: i * 3, n }));
const told: Curve = {
  ...common,
  status: 'ok',
  method: 'kaplan-meier',
  n: 60,
  missing: 0,
  tier: 'solid',
  steps: [
    { at: 1, value: 0.25, interval: [0.16, 0.38] },
    { at: 5, value: 0.5, interval: [0.38, 0.63] }
  ],
  atRisk: times,
  until: 12,
  merged: false
};
const shared: Curve = { ...told, missing: null, atRisk: times.map(({ at, n }) => ({ at, n: n < 5 ? null : n })), until: 5, merged: true };
const banded: Curve = {
  ...told,
  method: 'life-table',
  table: { competing: false, exact: true },
  steps: [
    { at: 3, value: 0.3, interval: [0.2, 0.44] },
    { at: 6, value: 0.5, interval: [0.38, 0.63] }
  ]
};
const absent: Curve = { ...common, status: 'suppressed', reason: 'few_people', key: {} };

for (const language of languages)
  for (const [name, curve] of Object.entries({ told, shared, banded, absent }))
    test(`steps, ${name}, ${language}`, () => {
      const { body } = render(Steps, { props: { curve, label: 'J01', language } });
      expect(body).not.toMatch(/\sstyle="|NaN|undefined|Infinity/);
      expectGolden(`charts/steps-${name}.${language}.html`, normalise(body));
      const cells = stepsTable(curve, language).rows.flat();
      for (const [, value] of body.matchAll(/data-value="([^"]*)"/g)) expect(cells.map((cell) => cell.value)).toContain(Number(value));
    });
