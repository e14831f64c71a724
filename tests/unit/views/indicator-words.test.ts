import { expect, test } from 'vitest';
import { sayDimension } from '$lib/views/indicator/labels';
import { sayField } from '$lib/views/say/field';

test('a cut and a field of the indicator screen are called by their names, not by their codes', () => {
  expect(sayDimension('program')).toBe('program keahlian');
  expect(sayField('is_employed')).not.toBe('is_employed');
});
