import { describe, expect, test } from 'vitest';
import { moveTo } from '$lib/charts/roving.svelte';

/** Two series over three years; the second has no middle year. */
const places = [
  { row: 0, column: 0 },
  { row: 0, column: 1 },
  { row: 0, column: 2 },
  { row: 1, column: 0 },
  { row: 1, column: 2 }
];

describe('keys of a chart', () => {
  test('left and right stay in the series and stop at its ends', () => {
    expect(moveTo(places, 0, 'ArrowRight')).toBe(1);
    expect(moveTo(places, 3, 'ArrowRight')).toBe(4);
    expect(moveTo(places, 4, 'ArrowRight')).toBe(4);
    expect(moveTo(places, 0, 'ArrowLeft')).toBe(0);
  });
  test('up and down change the series and keep the nearest place', () => {
    expect(moveTo(places, 2, 'ArrowDown')).toBe(4);
    expect(moveTo(places, 1, 'ArrowDown')).toBe(3);
    expect(moveTo(places, 4, 'ArrowUp')).toBe(2);
    expect(moveTo(places, 0, 'ArrowUp')).toBe(0);
  });
  test('Home, End and pages go far', () => {
    expect(moveTo(places, 1, 'Home')).toBe(0);
    expect(moveTo(places, 0, 'End')).toBe(2);
    expect(moveTo(places, 0, 'PageDown')).toBe(2);
  });
  test('other keys are left alone', () => {
    expect(moveTo(places, 0, 'a')).toBeUndefined();
    expect(moveTo([], 0, 'ArrowRight')).toBeUndefined();
  });
});
