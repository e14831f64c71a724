import { describe, expect, it } from 'vitest';
import { compareFiles } from '$lib/ingest/difference';
import { loading } from './loading';

const at = loading();
const head = 'NISN;NPSN;Tahun Lulus;Status\n';

describe('a file in the place of another', () => {
  it('is compared row by row, the same person found by the number', async () => {
    const old = await at.load(
      `${head}0009321234;20100001;2023;Bekerja\n0009321235;20100001;2023;Kuliah\n0009321236;20100001;2023;Kuliah\n`
    );
    const now = await at.load(
      `${head}0009321234;20100001;2023;Bekerja\n0009321235;20100001;2023;Bekerja\n0009321239;20100001;2023;Kuliah\n`
    );
    expect(await compareFiles(at.engine, old, now)).toEqual({ same: 1, changed: 1, added: 1, gone: 1 });
    expect(await compareFiles(at.engine, old, old)).toEqual({ same: 3, changed: 0, added: 0, gone: 0 });
  });

  it('without numbers has rows that are gone and rows that are new', async () => {
    const recap = 'NPSN;Tahun Lulus;Jumlah Lulusan;Bekerja\n';
    const old = await at.load(`${recap}20100001;2023;100;50\n20100002;2023;80;40\n`);
    const now = await at.load(`${recap}20100001;2023;100;55\n20100002;2023;80;40\n`);
    expect(await compareFiles(at.engine, old, now)).toEqual({ same: 1, changed: 0, added: 1, gone: 1 });
  });
});
