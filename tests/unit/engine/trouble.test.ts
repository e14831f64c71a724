import { failureOf } from '$lib/engine/trouble';
import { expect, test } from 'vitest';

test.each([
  ['Catalog Error: Table with name nowhere does not exist!', 'query_failed'],
  ['Invalid Input Error: boo', 'query_failed'],
  ['{"exception_type":"Permission","exception_message":"Cannot access \\"x\\""}', 'query_failed'],
  ['{"exception_type":"Out of Memory","exception_message":"could not allocate","extra":"1"}', 'engine_memory'],
  ['Out of Memory Error: failed to allocate data', 'engine_memory'],
  ['IO Error: NotReadableError: The requested file could not be read', 'file_changed'],
  ['NotFoundError: A requested file could not be found', 'file_changed'],
  ['INTERNAL Error: assertion failed', 'engine_died'],
  ['{"exception_type":"FATAL","exception_message":"database has been invalidated"}', 'engine_died'],
  ['memory access out of bounds', 'engine_died'],
  ['function signature mismatch', 'engine_died'],
  ['Maximum call stack size exceeded', 'engine_died']
])('%s', (message, code) => {
  const failure = failureOf(new Error(message), 'SELECT 1');
  expect(failure.problem.code).toBe(code);
  expect(failure.cause).toMatchObject({ message: expect.stringContaining('SELECT 1') });
});

test('an error met while running reads like any other', () => {
  const failure = failureOf(new Error('{"exception_type":"Permission","exception_message":"Cannot access \\"x\\""}'), 'SELECT 1');
  expect(failure.cause).toMatchObject({ message: 'Permission Error: Cannot access "x"\nSELECT 1' });
});
