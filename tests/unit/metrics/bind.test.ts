import { catalogue } from '$lib/metrics/catalogue';
import { compile } from '$lib/metrics/compile';
import { dimensionsOf } from '$lib/metrics/dimensions';
import { everything, type Filter } from '$lib/model/filter';
import { beforeAll, expect, test } from 'vitest';
import { context, load } from './ask';
import '../to-bind';

beforeAll(() => load({}));

const narrow: Filter = { years: [2023, 2024], schools: ['a', 'b'], programs: [], districts: ['Kab. Contoh'] };

test.each([...catalogue.values()].map((indicator) => [indicator.id, indicator] as const))(
  '%s binds in every breakdown and base',
  async (_, indicator) => {
    for (const base of indicator.over)
      for (const filter of [everything, narrow])
        for (const by of [[], ['year'], ['school', 'year'], dimensionsOf(indicator)] as const) {
          if (!by.every((dimension) => dimensionsOf(indicator).includes(dimension))) continue;
          await expect(compile(indicator, { indicator: indicator.id, by, base, filter }, context)).toBind();
        }
  }
);
