import { describe, expect, test } from 'vitest';
import { axisOf } from '$lib/charts/axis';
import { layoutColumns } from '$lib/charts/columns/layout';
import { layoutDots } from '$lib/charts/dots/layout';
import { percent } from '$lib/charts/percent';
import { layoutRail } from '$lib/charts/rail/layout';
import { layoutSpark } from '$lib/charts/spark/layout';
import { layoutStack } from '$lib/charts/stack/layout';
import { statuses } from '$lib/charts/status';
import { layoutEvents } from '$lib/charts/trend/events';
import { keepApart, layoutTrend } from '$lib/charts/trend/layout';
import { absent, everyKind, published, share, tally } from '../../golden/measures';

test('a part becomes a percentage of the width with three decimals', () => {
  expect(percent(1 / 3)).toBe('33.333%');
  expect(percent(0)).toBe('0%');
});

describe('axis', () => {
  test('shares run from 0 to 100 %, whatever they are', () => {
    const axis = axisOf([share(1, 100, 100)], 'id');
    expect(axis.ticks.map((tick) => tick.text)).toEqual(['0%', '', '50%', '', '100%']);
    expect(axis.place(0.25)).toBe(0.25);
  });
  test('counts run from 0 to a round number above the largest, written in full', () => {
    const axis = axisOf([tally(10240), tally(3)], 'en');
    expect(axis.max).toBe(12000);
    expect(axis.ticks.at(-1)?.text).toBe('12,000');
    expect(axis.place(6000)).toBe(0.5);
  });
  test('of nothing but zeros and absences still has a length', () => {
    expect(axisOf([tally(0), absent('suppressed', {}, 'count')], 'id').max).toBeGreaterThan(0);
  });
});

describe('rail', () => {
  test('places value, interval and limits', () => {
    const scene = layoutRail(share(290, 412, 530), 'id');
    expect(scene).toMatchObject({ glyph: 'solid', x: '70.388%', bounds: ['54.717%', '76.981%'] });
    expect(scene.interval?.[0]).toBe('65.808%');
  });
  test('draws a number only where there is one', () => {
    for (const [kind, measure] of Object.entries(everyKind))
      expect(layoutRail(measure, 'id').value === undefined, kind).toBe(['suppressed', 'no-base', 'not-computable'].includes(kind));
    expect(layoutRail(published(0.7), 'id').interval).toBeUndefined();
  });
  test('every kind of figure has its own sign, and zero is a value', () => {
    const sign = (kind: string) => layoutRail(everyKind[kind] ?? tally(0), 'id').glyph;
    expect(['solid', 'indicative', 'few', 'published', 'suppressed', 'no-base'].map(sign)).toEqual([
      'solid',
      'indicative',
      'few',
      'published',
      'withheld',
      'empty'
    ]);
    expect(layoutRail(share(0, 44, 50), 'id')).toMatchObject({ value: 0, x: '0%' });
  });
});

describe('trend', () => {
  const at = (year: number, k = 50) => share(k, 100, 120, { year });
  test('keeps the room of a missing year and breaks the line there', () => {
    const scene = layoutTrend([{ label: 'a', points: [at(2020), at(2021), at(2023)] }], [], 'id');
    expect(scene.years.map((year) => year.x)).toEqual(['12.5%', '37.5%', '62.5%', '87.5%']);
    expect(scene.lines).toHaveLength(1);
    expect(scene.lines[0]).toMatchObject({ x1: '12.5%', x2: '37.5%' });
  });
  test('a year without a number breaks the line too, and stands half way up', () => {
    const scene = layoutTrend([{ label: 'a', points: [at(2020), absent('suppressed', { year: 2021 }), at(2022)] }], [], 'id');
    expect(scene.lines).toHaveLength(0);
    expect(scene.marks[1]).toMatchObject({ glyph: 'withheld', y: (scene.top + scene.bottom) / 2 });
    expect(scene.marks[1]).not.toHaveProperty('value');
  });
  test('0 and 100 % lie on the lines of the axis', () => {
    const scene = layoutTrend([{ label: 'a', points: [at(2020, 0), at(2021, 100)] }], [], 'id');
    expect(scene.marks.map((mark) => mark.y)).toEqual([scene.bottom, scene.top]);
  });
  test('limits are drawn where less than 60 % answered', () => {
    const scene = layoutTrend([{ label: 'a', points: [share(40, 59, 100, { year: 2020 }), share(40, 60, 100, { year: 2021 })] }], [], 'id');
    expect(scene.marks.map((mark) => mark.bounds !== undefined)).toEqual([true, false]);
  });
  test('series in the background carry no numbers or intervals and are drawn first', () => {
    const scene = layoutTrend(
      [
        { label: 'a', emphasis: true, points: [at(2020)] },
        { label: 'b', points: [at(2020, 40)] }
      ],
      [],
      'id'
    );
    expect(scene.marks.map((mark) => [mark.row, mark.quiet, mark.text, mark.interval !== undefined])).toEqual([
      [1, true, '', false],
      [0, false, '50,0%', true]
    ]);
    expect(scene.marks[0]?.speech).toContain('b, 2020');
  });
  test('names at the ends never overlap', () => {
    expect(keepApart([{ y: 50 }, { y: 52 }, { y: 20 }, { y: 49 }]).map((one) => one.y)).toEqual([20, 49, 64, 79]);
  });
  test('a point without a year is a mistake', () => {
    expect(() => layoutTrend([{ label: 'a', points: [share(1, 2, 3)] }], [], 'id')).toThrow('needs a year');
  });
});

describe('events', () => {
  test('stand at their true date; the middle of a year is its cohort', () => {
    const scene = layoutEvents(
      [
        { label: 'b', date: '2021-07-02' },
        { label: 'a', date: '2020-01-01' }
      ],
      2020,
      2,
      'id'
    );
    expect(scene.ticks.map((tick) => tick.x)).toEqual(['0%', '74.932%']);
    expect(scene.list.map((one) => [one.number, one.when, one.label])).toEqual([
      [1, '1 Jan 2020', 'a'],
      [2, '2 Jul 2021', 'b']
    ]);
  });
  test('outside the years shown they are listed and not drawn; a year alone is soft', () => {
    const scene = layoutEvents(
      [
        { label: 'old', date: '2001-01-01' },
        { label: 'soft', year: 2021 }
      ],
      2020,
      2,
      'en'
    );
    expect(scene.ticks).toEqual([{ number: 2, x: '75%', soft: true }]);
    expect(scene.list.map((one) => one.when)).toEqual(['1 Jan 2001', 'in 2021, day not recorded']);
  });
});

describe('stack', () => {
  const row = {
    label: '2024',
    total: 200,
    segments: statuses.map((status) => ({ status, n: status === 'employed' ? 110 : 10 })).reverse()
  };
  test('keeps the fixed order and fills the bar exactly', () => {
    const [bar] = layoutStack([row], 'id').rows;
    expect(bar?.segments.map((segment) => segment.status)).toEqual([...statuses]);
    expect(bar?.segments[0]).toMatchObject({ x: '0%', width: '55%', text: '55%' });
    expect(bar?.segments.at(-1)).toMatchObject({ x: '95%', width: '5%', text: '' });
  });
  test('below ten people says counts, never percentages', () => {
    const scene = layoutStack(
      [
        {
          label: 'a',
          total: 8,
          segments: [
            { status: 'employed', n: 6 },
            { status: 'seeking', n: 2 }
          ]
        }
      ],
      'id'
    );
    expect(scene.marks.map((mark) => mark.text)).toEqual(['6', '2']);
    expect(scene.marks.map((mark) => mark.speech).join(' ')).not.toContain('%');
  });
  test('leaves out what has nobody, and refuses parts that are not the whole', () => {
    const scene = layoutStack(
      [
        {
          label: 'a',
          total: 10,
          segments: [
            { status: 'employed', n: 10 },
            { status: 'seeking', n: 0 }
          ]
        }
      ],
      'id'
    );
    expect(scene.used).toEqual(['employed']);
    expect(() => layoutStack([{ label: 'a', total: 11, segments: [{ status: 'employed', n: 10 }] }], 'id')).toThrow(
      'add up to 10, not to 11'
    );
  });
  test('nobody at all is an empty bar', () => {
    expect(layoutStack([{ label: 'a', total: 0, segments: [] }], 'id').marks).toEqual([]);
  });
});

describe('dots', () => {
  test('share one scale and keep the order given', () => {
    const scene = layoutDots(
      [
        { label: 'b', measure: share(20, 100, 100) },
        { label: 'a', href: '#a', measure: share(6, 8, 8) },
        { label: 'c', measure: absent('no-base') }
      ],
      { label: 'Median', value: 0.66 },
      'en'
    );
    expect(scene.marks.map((mark) => [mark.label, mark.x, mark.text, mark.n])).toEqual([
      ['b', '20%', '20.0%', 'n = 100'],
      ['a', '75%', '6 of 8', ''],
      ['c', '50%', 'nothing to count', '']
    ]);
    expect(scene.reference).toEqual({ x: '66%', label: 'Median' });
  });
});

describe('columns', () => {
  const scene = layoutColumns(
    [
      { label: '2021', measure: tally(100) },
      { label: '2022', measure: tally(0) },
      { label: '2023', measure: absent('suppressed', {}, 'count') },
      { label: '2024', measure: absent('not-computable', {}, 'count') }
    ],
    'id'
  );
  test('zero, withheld and missing are three different things', () => {
    expect(scene.marks.map((mark) => [mark.glyph, mark.value, mark.text])).toEqual([
      ['solid', 100, '100'],
      ['solid', 0, '0'],
      ['withheld', undefined, 'ditutup'],
      ['empty', undefined, '–']
    ]);
    expect(scene.marks[1]?.height).toBe(2);
  });
  test('bars stand on one ground from zero', () => {
    for (const mark of scene.marks) expect(mark.y + mark.height).toBe(scene.bottom);
  });
});

describe('spark', () => {
  test('a missing point breaks the line, and the last number is the one in ink', () => {
    const scene = layoutSpark(
      [tally(1), tally(2), absent('no-base', {}, 'count'), tally(4), absent('no-base', {}, 'count')].map((measure, i) => ({
        label: String(i),
        measure
      })),
      'id'
    );
    expect(scene.lines).toHaveLength(1);
    expect(scene.dots.map((dot) => [dot.x, dot.last])).toEqual([
      ['0%', false],
      ['25%', false],
      ['75%', true]
    ]);
  });
  test('one point stands in the middle', () => expect(layoutSpark([{ label: 'a', measure: tally(3) }], 'id').dots[0]?.x).toBe('50%'));
});

test('a trend without points is an empty frame', () => {
  expect(layoutTrend([], [], 'id')).toMatchObject({ years: [], marks: [], lines: [], ends: [] });
});

test('where words would run into each other on a phone, every second gives way, never the last', () => {
  const years = Array.from({ length: 10 }, (_, i) => 2015 + i);
  const columns = layoutColumns(
    years.map((year) => ({ label: String(year), measure: tally(10_000 + year) })),
    'id'
  );
  expect(columns.dense).toEqual({ texts: true, labels: true });
  expect(columns.marks.map((mark) => mark.spare).slice(-3)).toEqual([false, true, false]);
  const trend = layoutTrend([{ label: 'a', points: years.map((year) => share(50, 100, 120, { year })) }], [], 'id');
  expect(trend.years.filter((year) => year.spare)).toHaveLength(5);
  expect(trend.years.at(-1)?.spare).toBe(false);
});

test('rows that are some of many stand on the scale of all of them', () => {
  const rows = [tally(3), tally(90)].map((measure, i) => ({ label: `${i}`, measure }));
  const [whole, part] = [
    layoutDots(rows, undefined, 'en'),
    layoutDots(
      rows.slice(0, 1),
      undefined,
      'en',
      rows.map(({ measure }) => measure)
    )
  ];
  expect(part.ticks).toEqual(whole.ticks);
  expect(part.marks[0]?.x).toBe(whole.marks[0]?.x);
});
