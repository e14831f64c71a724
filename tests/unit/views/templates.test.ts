import { describe, expect, it } from 'vitest';
import { writeCsv } from '$lib/export/csv';
import { isClean } from '$lib/views/data/importing/status';
import { templates } from '$lib/views/data/templates';
import { loading } from '../ingest/loading';

const at = loading();

describe('a template', () => {
  it.each(templates)('of $kind loads without a question', async ({ kind, file, header, rows }) => {
    const batch = await at.load(writeCsv(header, rows), {}, `${file}.csv`);
    expect(batch.kind).toBe(kind);
    expect(batch.account).toMatchObject({ loaded: 3, setAside: 0 });
    expect(batch.columns.filter((column) => column.confidence !== 'sure').map((column) => column.name)).toEqual([]);
    expect(isClean({ batch })).toBe(true);
  });
});
