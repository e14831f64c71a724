import { expect, test } from 'vitest';
import { sayCounted } from '$lib/views/findings';
import { sayDimension } from '$lib/views/indicator/labels';
import { sayField } from '$lib/views/say/field';
import { share, tally } from '../../golden/measures';

test('a cut and a field of the indicator screen are called by their names, not by their codes', () => {
  expect(sayDimension('program')).toBe('program keahlian');
  expect(sayField('is_employed')).not.toBe('is_employed');
});

test('only a share is told as a share of its counts', () => {
  expect(sayCounted(tally(113))).toBe('113');
  expect(sayCounted(tally(9, 'hours'))).toBe('9 JP');
  expect(sayCounted(share(50, 100, 120))).toMatch(/^50[.,]0% \(50 \w+ 100; /);
});
