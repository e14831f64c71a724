import { directTextSide } from '$lib/ingest/direct';
import { ingest } from '$lib/ingest/ingest';
import { place } from '$lib/ingest/place';
import { buildFacts } from '$lib/metrics/facts';
import { expect, test } from 'vitest';
import { sharedEngine } from '../engine-fixture';
import { ask, figure } from './ask';

test('a recap per school, its parts named as people name them, answers what it has totals for', async () => {
  const engine = await sharedEngine();
  const text = [
    'NPSN;Tahun;Dimensi;Rincian;Jumlah Mitra Aktif;Mitra Diperpanjang;Mitra Jatuh Tempo;Jumlah Kegiatan Mitra;Nilai Bantuan',
    '20100001;2024;Semua;;9;3;4;12;5000000',
    '20100001;2024;Jenis;Perusahaan;7;;;;',
    '20100001;2024;Jenis;Perguruan Tinggi;2;;;;',
    '20100001;2024;Formalitas;Tertulis;6;;;;',
    '20100001;2024;Formalitas;Lisan;3;;;;',
    '20100001;2024;Tahap;Pemetaan Mitra;9;;;;',
    '20100001;2024;Tahap;Perencanaan Program;6;;;;'
  ].join('\n');
  const batch = await ingest(engine, directTextSide, { file: new Blob([text]), name: 'rekap.csv' }, { id: 1, salt: 'test' });
  expect(batch.kind).toBe('agg_partner');
  await place(engine, [batch]);
  await buildFacts(engine);
  expect(await figure('K01')).toMatchObject({ value: 9 });
  expect(await ask({ indicator: 'K03', by: ['year'] })).toContainEqual(expect.objectContaining({ numerator: 3, denominator: 4 }));
  expect(await ask({ indicator: 'K08', by: ['type'] })).toMatchObject([
    { key: { type: 'company' }, value: 7, denominator: 9 },
    { key: { type: 'university' }, value: 2, denominator: 9 }
  ]);
  expect(await figure('K09')).toMatchObject({ numerator: 6, denominator: 9 });
  expect(await ask({ indicator: 'K10', by: ['stage'] })).toMatchObject([
    { key: { stage: 'mapping' }, value: 9 },
    { key: { stage: 'planning' }, value: 6 }
  ]);
  expect(await figure('K11')).toMatchObject({ value: 12 });
  expect(await figure('K14U')).toMatchObject({ value: 5_000_000, currency: 'IDR' });
});
