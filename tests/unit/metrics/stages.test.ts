import { describe, expect, test } from 'vitest';
import { ask, figure, load } from './ask';

const step = (partner_id: string | null, stage: string | null, event_date: string | null = null, more = {}) => ({
  school_id: 's',
  partner_id,
  stage,
  event_date,
  vocabulary: 'partnership-5',
  ...more
});
const stagesOf = async (indicator: string) =>
  Object.fromEntries((await ask({ indicator, by: ['stage'] })).map((one) => [one.key.stage, one.status === 'ok' ? one.value : one.status]));

describe('stages', () => {
  test('a later stage without an earlier one counts as it stands, and is reported', async () => {
    await load({
      stage_event: [step('a', 'mapping'), step('a', 'planning'), step('a', 'mou'), step('b', 'mapping'), step('c', 'mou'), step('c', 'mou')]
    });
    expect(await stagesOf('K10')).toEqual({ mapping: 2, planning: 1, mou: 2, implementation: 0, evaluation: 0 });
    expect(await ask({ indicator: 'K10C', by: ['stage'] })).toMatchObject([
      { key: { stage: 'evaluation' }, status: 'no-base' },
      { key: { stage: 'implementation' }, numerator: 0, denominator: 2 },
      { key: { stage: 'mou' }, value: 2, numerator: 2, denominator: 1, missing: 1 },
      { key: { stage: 'planning' }, numerator: 1, denominator: 2, missing: 0 }
    ]);
    expect(await figure('K10')).toMatchObject({ value: 3 });
    expect(await figure('K10C')).toMatchObject({ numerator: 3, denominator: 5, missing: 1 });
  });

  test('two vocabularies never meet, though both end in an evaluation', async () => {
    const other = { vocabulary: 'outreach-4' };
    await load({
      stage_event: [step('a', 'evaluation'), step('b', 'research', null, other), step('b', 'evaluation', null, other)]
    });
    expect((await stagesOf('K10'))['evaluation']).toBe(1);
    expect(await stagesOf('K10O')).toEqual({ research: 1, outreach: 0, training: 0, evaluation: 1 });
    expect(await ask({ indicator: 'K10O', by: ['vocabulary'] })).toMatchObject([{ key: { vocabulary: 'outreach-4' }, value: 1 }]);
  });

  test('what has not happened yet is not reached; the year is that of the first time', async () => {
    await load({
      stage_event: [step('a', 'mapping', '2023-05-01'), step('a', 'mapping', '2024-05-01'), step('a', 'planning', '2026-01-01')]
    });
    expect(await stagesOf('K10')).toMatchObject({ mapping: 1, planning: 0 });
    expect(await ask({ indicator: 'K10', by: ['year', 'stage'] })).toMatchObject([
      { key: { year: 2023, stage: 'mapping' }, value: 1 },
      { key: { year: 2023, stage: 'planning' }, value: 0 },
      { key: { year: 2026, stage: 'mou' }, value: 0 },
      { key: { year: 2026, stage: 'planning' }, value: 0 }
    ]);
  });

  test('the partner of the agreement, else the one partnership of the school', async () => {
    await load({
      agreement: [{ agreement_id: '1', school_id: 's', partner_id: 'a' }],
      stage_event: [
        { agreement_id: '1', stage: 'mapping', vocabulary: 'partnership-5' },
        step(null, 'mapping'),
        step(null, 'mapping', null, { school_id: 't' })
      ]
    });
    expect(await ask({ indicator: 'K10', by: ['school', 'partner'] })).toMatchObject([
      { key: { school: 's', partner: 'a' }, value: 1 },
      { key: { school: 's', partner: '' }, value: 1 },
      { key: { school: 't', partner: '' }, value: 1 }
    ]);
  });

  test('a stage that was not understood is missing, not zero', async () => {
    await load({ stage_event: [step('a', null)] });
    expect(await ask({ indicator: 'K10', by: ['stage'] })).toContainEqual(
      expect.objectContaining({ key: { stage: '' }, status: 'not-computable', field: 'stage' })
    );
  });

  test('a recap by stage, in its newest year, where no events are recorded', async () => {
    const row = (value: string, active: number, year = 2024) => ({ school_id: 'r', year, dimension: 'stage', value, active });
    await load({ agg_partner: [row('mapping', 8), row('planning', 6), row('mou', 3), row('mapping', 99, 2023)] });
    expect(await stagesOf('K10')).toEqual({ mapping: 8, planning: 6, mou: 3 });
    expect(await ask({ indicator: 'K10C', by: ['stage'] })).toMatchObject([
      { key: { stage: 'mou' }, numerator: 3, denominator: 6 },
      { key: { stage: 'planning' }, numerator: 6, denominator: 8 }
    ]);
  });
});
