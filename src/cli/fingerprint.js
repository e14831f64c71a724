import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The top of the project. */
export const root = resolve(import.meta.dirname, '../..');

const made = /^src.lib.i18n.(words|project\.inlang.(cache|README\.md|\.meta\.json|\.gitignore))|^data.(first-[a-z-]+|method)\.json$/;

/**
 * A short text that changes whenever one of the files under `paths` is added, removed or written. Files that the build itself makes do not count.
 * @param {readonly string[]} paths files and folders, from the top of the project
 * @param {RegExp} [kinds] which file names count; all by default
 */
export function fingerprint(paths, kinds = /./) {
  const hash = createHash('sha256');
  const files = paths.flatMap((path) => {
    const full = join(root, path);
    if (!statSync(full).isDirectory()) return [full];
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && kinds.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  });
  for (const file of files.map((path) => relative(root, path)).sort()) {
    if (made.test(file)) continue;
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
