import { Pieces } from '$lib/views/pieces';
import { expect, test } from 'vitest';

const made = async (pieces: Pieces, key: string): Promise<boolean> => {
  let counted = false;
  await pieces.recall(key, () => {
    counted = true;
    return Promise.resolve(key);
  });
  return counted;
};

test('what is known of the sample is not counted, and does not speak for other data', async () => {
  const pieces = new Pieces(new Map([['first', 'built']]));
  pieces.of('0', true);
  expect(pieces.get('first')).toBe('built');
  expect(await made(pieces, 'first')).toBe(false);
  pieces.of('1', false);
  expect(pieces.has('first')).toBe(false);
  expect(await made(pieces, 'first')).toBe(true);
  pieces.of('2', true);
  expect(pieces.get('first')).toBe('built');
});

test('a piece is counted once while it is kept, and an answer of undefined is an answer', async () => {
  const pieces = new Pieces(new Map());
  pieces.of('0', true);
  expect(await made(pieces, 'a')).toBe(true);
  expect(await made(pieces, 'b')).toBe(true);
  expect(await made(pieces, 'a')).toBe(false);
  pieces.keep(['b']);
  expect(await made(pieces, 'b')).toBe(false);
  expect(await made(pieces, 'a')).toBe(true);
  await pieces.recall('none', () => Promise.resolve(undefined));
  expect(pieces.has('none')).toBe(true);
  expect(() => pieces.get('never')).toThrow('no piece');
});
