import { beforeAll, describe, expect, test } from 'vitest';
import { askPath } from '$lib/metrics/path-rates';
import { everything } from '$lib/model/filter';
import { sharedEngine } from '../engine-fixture';
import { ask, context, figure, load } from './ask';
import type { Canonical } from './canonical';

type Line = NonNullable<Canonical['tracer']>[number];
const numbered = (lines: readonly Line[], batch: number): Line[] => lines.map((line, i) => ({ src_batch: batch, src_row: i + 2, ...line }));
const graduate = (link: string | null, more: Line = {}): Line => ({
  graduate_id: 1,
  link,
  framed: true,
  answered: true,
  school_id: 's',
  grad_year: 2024,
  ...more
});
const works = (employer: string | null = null): Line => ({ is_employed: true, is_studying: false, employer_partner_id: employer });
const seeks: Line = { is_employed: false, is_studying: false, is_seeking: true };
const silent: Line = { answered: false };
const placement = (student: string | null, partner_id: string | null, more: Line = {}): Line => ({
  school_id: 's',
  year: 2023,
  student,
  partner_id,
  status: 'completed',
  ...more
});
const certificate = (person: string, passed: boolean | null, more: Line = {}): Line => ({
  school_id: 's',
  year: 2024,
  person,
  person_group: 'student',
  passed,
  ...more
});

async function loadAll(tracer: Line[], internship: Line[], certification: Line[] = [], more: Canonical = {}): Promise<void> {
  await load({
    tracer: numbered(tracer, 1),
    internship: numbered(internship, 2).map((line, i) => ({ internship_id: i, ...line })),
    certification: numbered(certification, 3).map((line, i) => ({ cert_id: `${i}`, ...line })),
    ...more
  });
}
const flows = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await ask({ indicator: 'I12', by: ['placement', 'certificate', 'status'] })).map((one) => [
      [one.key.placement, one.key.certificate, one.key.status].join(' > '),
      one.status === 'ok' ? one.value : Number.NaN
    ])
  );

describe('people joined over files', () => {
  test('by placement, certificate and status, each once; who is not found stands apart', async () => {
    await loadAll(
      [graduate('a', works()), graduate('b', seeks), graduate('c', silent), graduate('d', works()), graduate(null, seeks)],
      [
        placement('a', 'h'),
        placement('a', 'k', { status: 'dropped' }),
        placement('b', 'h', { status: 'dropped' }),
        placement('c', 'h', { status: 'planned' }),
        placement('x', 'h'),
        placement(null, 'h')
      ],
      [certificate('a', true), certificate('a', false), certificate('b', false), certificate('d', null), certificate('y', true)]
    );
    expect(await flows()).toEqual({
      'completed > certified > employed': 1,
      'placed > not_certified > not_absorbed': 1,
      'none > not_certified > unknown': 1,
      'none > unknown > employed': 1,
      'unknown > unknown > not_absorbed': 1,
      'completed > unknown > not_joined': 2,
      'unknown > certified > not_joined': 1
    });
  });

  test('the same number at another school is another person', async () => {
    await loadAll([graduate('a', works())], [placement('a', 'h', { school_id: 't' })]);
    expect(await flows()).toEqual({ 'unknown > unknown > employed': 1, 'completed > unknown > not_joined': 1 });
  });

  test('where no graduate of a year is found in a list, nobody knows; a certificate of an assessor is none of a student', async () => {
    await loadAll(
      [graduate('a', works()), graduate('b', seeks), graduate('c', { ...seeks, grad_year: 2023 })],
      [placement('a', 'h')],
      [certificate('b', true, { kind: 'assessor' }), certificate('c', true, { person_group: 'teacher' })]
    );
    expect(await flows()).toEqual({
      'completed > unknown > employed': 1,
      'none > unknown > not_absorbed': 1,
      'unknown > unknown > not_absorbed': 1
    });
  });

  test('the latest answer speaks, and who does not belong to the graduates is not among them', async () => {
    await loadAll(
      [
        graduate('a', { ...seeks, survey_date: '2025-01-01' }),
        graduate('a', { ...works(), framed: false, survey_date: '2025-03-01', school_id: null }),
        graduate('b', { answered: false, contact: 'ineligible' })
      ],
      [placement('a', 'h'), placement('b', 'h')]
    );
    expect(await flows()).toEqual({ 'completed > unknown > employed': 1, 'completed > unknown > not_joined': 1 });
  });

  test('without placements or certificates there is no path', async () => {
    await loadAll([graduate('a', works())], []);
    expect(await ask({ indicator: 'I12' })).toMatchObject([{ status: 'not-computable', reason: 'no_data' }]);
  });
});

describe('I08, hired by the own host', () => {
  test('a column on hiring, or the employer; over all placed and over all who work', async () => {
    await loadAll(
      [
        graduate('a', works('hotel melati')),
        graduate('b', works('toko lain')),
        graduate('c', works(null)),
        graduate('d', seeks),
        graduate('e', silent),
        graduate('f', { ...works('hotel melati'), is_self_employed: true }),
        graduate('g', works('hotel melati')),
        graduate('h', works('toko lain')),
        graduate('i', works('hotel melati'))
      ],
      [
        placement('a', '012'),
        placement('b', '012'),
        placement('c', '012'),
        placement('d', '012'),
        placement('e', '012'),
        placement('f', '012'),
        placement('h', null),
        placement('i', '012', { hired_by_host: false })
      ],
      [],
      { partner: [{ partner_id: '012', name: 'Hotel  Melati' }] }
    );
    // a is hired; b, d, f and i are not; of c, e and h nobody can say. g never was there.
    expect(await figure('I08')).toMatchObject({ numerator: 1, denominator: 5, missing: 3 });
    expect(await figure('I08', 'E')).toMatchObject({ numerator: 1, denominator: 5, missing: 2 });
  });

  test('without numbers of students only the column can say', async () => {
    await loadAll(
      [graduate('a', works('h'))],
      [placement(null, 'h', { hired_by_host: true }), placement(null, 'h', { hired_by_host: false })]
    );
    expect(await figure('I08')).toMatchObject({ numerator: 1, denominator: 2, missing: 0 });
    expect(await ask({ indicator: 'I08', base: 'E' })).toMatchObject([
      { status: 'not-computable', reason: 'needs_field', field: 'student_id' }
    ]);
  });
});

describe('rates along the path', () => {
  const many = (n: number, prefix: string): string[] => Array.from({ length: n }, (_, i) => `${prefix}${i}`);
  beforeAll(() =>
    loadAll(
      [
        ...many(20, 'a').map((link, i) => graduate(link, i < 15 ? works() : seeks)),
        ...many(12, 'b').map((link, i) => graduate(link, i < 3 ? works() : i < 10 ? seeks : silent)),
        ...many(10, 'c').map((link) => graduate(link, seeks))
      ],
      [...many(20, 'a'), ...many(12, 'b')].map((link) => placement(link, 'h')),
      many(20, 'a').map((link) => certificate(link, true))
    )
  );
  const find = (list: readonly { given: object; then: string }[], given: object, then: string): unknown =>
    list.find((one) => JSON.stringify(one.given) === JSON.stringify(given) && one.then === then);

  test('have their n and interval; who was not traced is in no base', async () => {
    const { toCertificate, toStatus, toStatusFromBoth } = await askPath(await sharedEngine(), everything, context);
    expect(find(toCertificate, { placement: 'completed' }, 'certified')).toMatchObject({ numerator: 20, denominator: 32 });
    expect(find(toStatus, { certificate: 'certified' }, 'employed')).toMatchObject({
      numerator: 15,
      denominator: 20,
      interval: [expect.closeTo(0.531, 3), expect.closeTo(0.888, 3)]
    });
    expect(find(toStatusFromBoth, { placement: 'completed', certificate: 'not_certified' }, 'employed')).toMatchObject({
      numerator: 3,
      denominator: 10
    });
    expect(find(toStatusFromBoth, { placement: 'none', certificate: 'not_certified' }, 'employed')).toBeUndefined();
  });

  test('when shared, a rate that would rest on a hidden flow is hidden whole', async () => {
    const shared = { ...context, disclosure: { mode: 'share', threshold: 10 } } as const;
    const { flows, toStatusFromBoth } = await askPath(await sharedEngine(), everything, shared);
    expect(flows.filter(({ status }) => status === 'suppressed').length).toBeGreaterThan(1);
    expect(find(toStatusFromBoth, { placement: 'completed', certificate: 'not_certified' }, 'employed')).toEqual({
      given: { placement: 'completed', certificate: 'not_certified' },
      then: 'employed',
      status: 'suppressed'
    });
  });
});
