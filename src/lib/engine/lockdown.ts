import { Failure } from '$lib/model/problem';
import type { Row } from './engine';

/** The folder of registered files: the only place the engine may read from. */
export const folder = '/in/';

/**
 * Statements that shut the engine in, in this order: no extensions, no network, no files but registered ones, no way back.
 * `memory` in megabytes; above it a query fails cleanly with `engine_memory`.
 */
export const lockdown = (memory: number): readonly string[] => [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  'SET allow_community_extensions = false',
  `SET memory_limit = '${Math.round(memory)}MB'`,
  `SET allowed_directories = ['${folder}']`,
  'SET enable_external_access = false',
  'SET lock_configuration = true'
];

const expected: Readonly<Record<string, string>> = {
  allow_community_extensions: 'false',
  allowed_directories: `[${folder}]`,
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  enable_external_access: 'false',
  lock_configuration: 'true'
};

/** Reads back what `assertLocked` judges. */
export const lockQuery = `SELECT name, value FROM duckdb_settings() WHERE name IN (${Object.keys(expected)
  .map((name) => `'${name}'`)
  .join(', ')})`;

/** Throws Failure `engine_start` unless every setting of the lock-down holds: an open engine is never used. */
export function assertLocked(settings: readonly Row[]): void {
  const found = new Map(settings.map((row) => [row['name'], row['value']]));
  const open = Object.entries(expected).filter(([name, value]) => found.get(name) !== value);
  if (open.length === 0) return;
  const cause = new Error(`engine not locked: ${open.map(([name]) => `${name} = ${String(found.get(name))}`).join(', ')}`);
  throw new Failure({ code: 'engine_start', level: 'error' }, { cause });
}
