import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directTextSide } from '$lib/ingest/direct';
import { isPersonalHeader } from '$lib/ingest/header';
import { isPersonal, match } from '$lib/ingest/match';
import { readRows } from '$lib/ingest/shape';
import { fields } from '$lib/model/fields';
import { Failure } from '$lib/model/problem';
import { sourcesOf } from './match-tables';

const dropped = (table: string) =>
  match(sourcesOf(table), 'x.csv', {}).columns.map(({ field }) => (field !== null && fields[field].personal === 'drop' ? field : null));

describe('a personal header', () => {
  it.each([
    'Nama Lengkap',
    'Nama lengkap (sesuai ijazah)',
    'Nama Siswa',
    'NamaSiswa',
    'nama_peserta_didik',
    'Nama Kepala Sekolah',
    'Nama Ayah',
    'No. HP/WA',
    'Nomor WhatsApp aktif Anda *',
    'Telp',
    'Phone Number',
    'E-mail',
    'Alamat Email',
    'Email Address',
    'Alamat Rumah',
    'Alamat',
    'NIK',
    'No. KTP',
    'Tempat, Tanggal Lahir',
    'Contact Person'
  ])('%s', (name) => expect(isPersonalHeader(name)).toBe(true));

  it.each([
    'Nama',
    'Nama Sekolah',
    'Nama Perusahaan',
    'Nama DUDI',
    'Nama Kegiatan',
    'NPSN',
    'NPWP DUDI',
    'Telp DUDI',
    'Email Sekolah',
    'Alamat Sekolah',
    'Alamat Website',
    'Nomor MoU',
    'Kompetensi Keahlian',
    'Teknik',
    'Mobilitas',
    'Wajib PKL',
    'Klinik',
    'IP address',
    'Company name'
  ])('%s is none', (name) => expect(isPersonalHeader(name)).toBe(false));
});

describe('personal cells under a strange header', () => {
  it('are left out, in a table of a known kind and of none', () => {
    const people = [
      'ani@contoh.id;081234567890;3201014101050001;x1',
      'budi@contoh.id;0812-3456-7891;6472023112040002;x2',
      'cici@contoh.co.id;+62 812 3456 7892;6472027103040003;x3'
    ];
    expect(dropped(`A;B;C;D\n${people.join('\n')}`)).toEqual(['email', 'phone', 'national_id', null]);
    const tracer = people.map((row, i) => `000932123${i};2023;Bekerja;${row}`).join('\n');
    expect(dropped(`NISN;Tahun Lulus;Status;A;Keterangan;C;D\n${tracer}`)).toEqual([
      null,
      null,
      null,
      'email',
      'phone',
      'national_id',
      null
    ]);
  });

  it('are phone numbers without their first zero too', () => {
    expect(dropped('A;B\n81234567890;1\n85234567891;2\n8213456789;3')).toEqual(['phone', null]);
  });

  it('are not the ids of schools, partners, teachers and documents, nor amounts', () => {
    const table = `NPSN;NPWP DUDI;NUPTK;Nomor MoU;Nilai;X;Y
20109165;0012345678901234;1234567890123456;421.5/001/2023;8500000;9876543210987654;20109165
20109166;0012345678901235;9876543210123456;421.5/002/2023;8100000;9911223344556677;20109166
20109167;0012345678901236;5551234567890123;421.5/003/2023;8300000;1357924680246801;20109167`;
    expect(dropped(table)).toEqual([null, null, null, null, null, null, null]);
    expect(sourcesOf(table).map(isPersonal)).toEqual([false, false, false, false, false, false, false]);
  });

  it('are names where the table says more about people', () => {
    expect(dropped('Nama;JK;Hobi\nAni;P;a\nBudi;L;b\nCici;P;c')).toEqual(['person_name', null, null]);
    expect(dropped('Nama;Warna;Hobi\nAni;P2;a\nBudi;L2;b\nCici;P3;c')).toEqual([null, null, null]);
  });
});

const shared = '../shared/data';
const filesOf = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : /\.(?:csv|txt|tsv)$/.test(name) ? [path] : [];
  });

/** Headers that do name people, phones or addresses, whoever wrote the file. */
const meant = /nama|name|alamat|address|e-?mail|phone|telepon|nik|ＮＩＫ|lahir|last|surname|contact|siswa/i;

describe.skipIf(!existsSync(shared))('no column of a published file is taken for personal data', () => {
  it('unless its header says so', async () => {
    const wrong: string[] = [];
    for (const path of filesOf(shared)) {
      const file = new Blob([readFileSync(path)]);
      try {
        const look = await directTextSide.look(file, path, {}, () => undefined);
        const counts = look.names.map(() => new Map<string, number>());
        for await (const batch of readRows(file, look))
          for (const { cells } of batch) cells.forEach((cell, i) => cell && counts[i]?.set(cell, (counts[i].get(cell) ?? 0) + 1));
        const sources = look.names.map((name, i) => ({
          name,
          distinct: [...(counts[i] ?? [])].map(([text, count]) => ({ text, count })).slice(0, 400)
        }));
        const { columns } = match(sources, path, {});
        sources.forEach((source, i) => {
          const field = columns[i]?.field;
          const personal = isPersonal(source) || (field != null && fields[field].personal === 'drop');
          if (personal && !meant.test(source.name)) wrong.push(`${path} ${source.name}: ${field}`);
        });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
      }
    }
    expect(wrong).toEqual([]);
  });
});
