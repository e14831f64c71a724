import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '$lib/ingest/together/fingerprint';
import { clusterNames, type Named } from '$lib/ingest/together/names';
import { nearness, nearPairs } from '$lib/ingest/together/near';
import { apartKey, mergedIds, type Merge } from '$lib/model/together';

/** Names as the views give them: without an id, the name stands for it. */
const partners = (...names: readonly string[]): Named[] =>
  names.map((name) => ({ of: 'partner', id: name.toLowerCase(), name, known: false, uses: 1 }));
const schools = (...names: readonly string[]): Named[] =>
  names.map((name) => ({ of: 'school', id: `name:${name.toLowerCase()}`, name, known: false, uses: 1 }));
const sets = (names: readonly Named[], apart?: readonly string[]): string[][] =>
  clusterNames(names, apart).map((cluster) => cluster.names.map((name) => name.name).sort());

describe('names that may be one', () => {
  it('have the same words, whatever the legal form, the marks and the order', () => {
    const [cluster, ...rest] = clusterNames(
      partners('PT. Kaltim Post', 'Kaltim Post, PT', 'PT Kaltim Post Tbk', 'P.T. KALTIM POST (Persero)', 'Kaltimpost')
    );
    expect(rest).toEqual([]);
    expect(cluster).toMatchObject({ why: 'same_words', of: 'partner' });
    expect(cluster?.names).toHaveLength(5);
  });

  it('write a school in full or short', () => {
    expect(
      sets(
        schools(
          'SMKN 3 Palangka Raya',
          'SMK Negeri 3 Palangkaraya',
          'SMK N 3 Palangka Raya',
          'SMKN 03 Palangka Raya',
          'SMKN 4 Palangka Raya'
        )
      )
    ).toEqual([['SMK N 3 Palangka Raya', 'SMK Negeri 3 Palangkaraya', 'SMKN 03 Palangka Raya', 'SMKN 3 Palangka Raya']]);
    expect(sets(schools('SMKS Karya Bhakti', 'SMK Swasta Karya Bhakti', 'Sekolah Menengah Kejuruan Karya Bhakti'))).toHaveLength(1);
  });

  it('are spelled nearly alike: one letter from six on, two above eleven', () => {
    expect(clusterNames(partners('Indosat Ooredoo', 'Indosat Oredo'))).toMatchObject([{ why: 'near' }]);
    expect(sets(partners('Trakindo', 'Trakimdo'))).toHaveLength(1);
    expect(sets(partners('Trakindo', 'Trakimda'))).toEqual([]);
    expect(sets(partners('Trakindo Utama', 'Trakindo Utma', 'Trakindo Utmaa'))).toHaveLength(1);
    expect(sets(partners('Kaltim Post', 'Kaltimpos'))).toHaveLength(1);
    expect(sets(partners('Astra', 'Astro'))).toEqual([]);
  });

  it('are two where a short word is another word', () => {
    const pairs = ['SMK Harapan Jaya/SMK Harapan Raya', 'SMK Dharma Karya/SMK Dharma Surya', 'SMK Al Hamidiyah/SMK Al-Hadiriyah'];
    for (const pair of pairs) expect(sets(schools(...pair.split('/')))).toEqual([]);
  });

  it('never differ in numbers or single letters', () => {
    expect(sets(schools('SMKN 3 Palangka Raya', 'SMKN 4 Palangka Raya', 'SMK PGRI I Samarinda', 'SMK PGRI II Samarinda'))).toEqual([]);
    expect(sets(partners('Bengkel Maju Jaya 1', 'Bengkel Maju Jaya 11', 'Gedung Serbaguna A', 'Gedung Serbaguna B'))).toEqual([]);
    expect(fingerprint('partner', 'Blok 1 2').run).not.toBe(fingerprint('partner', 'Blok 12').run);
  });

  it('are never two ids that the files give, nor in two places', () => {
    const known = (id: string, area?: string): Named => ({
      of: 'school',
      id,
      name: 'SMK Bina Karya',
      known: true,
      uses: 3,
      ...(area ? { area } : {})
    });
    const [byName] = schools('SMK Bina Karya');
    if (!byName) throw new Error('no name');
    expect(clusterNames([known('20109165'), known('20109166')])).toEqual([]);
    expect(clusterNames([known('20109165'), known('20109166'), byName])).toEqual([]);
    expect(clusterNames([known('20109165'), byName])).toMatchObject([{ keep: '20109165', why: 'same_words' }]);
    expect(clusterNames([known('20109165', 'Kota Bandung'), { ...byName, area: 'Kota Malang' }])).toEqual([]);
  });

  it('keep the name with an id, else the one used most, else the longest', () => {
    const [short, long] = partners('PT Trakindo Utama', 'PT. Trakindo Utama Tbk');
    if (!short || !long) throw new Error('no names');
    expect(clusterNames([short, long])).toMatchObject([{ keep: long.id }]);
    expect(clusterNames([{ ...short, uses: 5 }, long])).toMatchObject([{ keep: short.id }]);
    expect(
      clusterNames([
        { ...short, uses: 5 },
        { ...long, id: 'M-7', known: true }
      ])
    ).toMatchObject([{ keep: 'M-7' }]);
  });

  it('stay apart once a person said so, also when a third name comes between them', () => {
    const two = partners('PT Maju Bersama', 'CV Maju Bersama');
    const key = apartKey(
      'partner',
      two.map((name) => name.id)
    );
    expect(clusterNames(two)[0]?.key).toBe(key);
    expect(sets(two, [key])).toEqual([]);
    const three = [...two, ...partners('Maju Bersama')];
    for (const set of sets(three, [key])) expect(set).not.toEqual(expect.arrayContaining(['PT Maju Bersama', 'CV Maju Bersama']));
  });

  it('do not reach from one name to any other in small steps', () => {
    const names = ['Karya Mandiri Utama', 'Karya Mandira Utama', 'Karya Mandara Utama', 'Karya Bandara Utama', 'Karya Bandara Usaha'];
    expect(sets(partners(...names)).every((set) => set.length < names.length)).toBe(true);
  });

  it('of nothing but marks or legal forms are no match for each other', () => {
    expect(sets(partners('-', '...', 'PT', 'CV'))).toEqual([]);
  });
});

describe('looking for near names', () => {
  it('finds the same pairs as comparing all with all', () => {
    const name = fc.array(fc.constantFrom('karya', 'maju', 'bersama', 'nusa', 'utama', 'utamo', 'karia', '1', '2', 'b', 'jaya'), {
      minLength: 1,
      maxLength: 4
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), (lists) => {
        const prints = lists.map((words) => fingerprint('partner', words.join(' ')));
        const all = prints.flatMap((a, i) =>
          prints.slice(i + 1).flatMap((b, j) => (nearness(a, b) === undefined ? [] : [`${i} ${i + 1 + j}`]))
        );
        expect(
          nearPairs(prints)
            .map(([i, j]) => `${i} ${j}`)
            .sort()
        ).toEqual(all.sort());
      }),
      { numRuns: 200 }
    );
  });

  it('takes 20,000 names in a few seconds', () => {
    const words = ['sinar', 'karya', 'maju', 'nusan', 'tara', 'indo', 'raya', 'mandi', 'putra', 'jaya'];
    const word = (i: number): string => words[i % 10] ?? '';
    const names = Array.from({ length: 20_000 }, (_, i) => {
      const own = [...String(i * 7919 + 1)].map((digit) => 'bcdfghjklm'[Number(digit)] ?? '').join('a');
      return `PT ${word(i)}${word((i / 10) | 0)} ${own} ${word((i / 100) | 0)}${word((i / 1000) | 0)}`;
    });
    const start = performance.now();
    clusterNames(partners(...names));
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 60_000);
});

describe('merges', () => {
  const merge = (from: string, to: string): Merge => ({ of: 'partner', from, to });

  it('are followed to the end; the last word counts; a circle is never closed', () => {
    expect([...mergedIds([merge('a', 'b'), merge('b', 'c')], 'partner')]).toEqual([
      ['a', 'c'],
      ['b', 'c']
    ]);
    expect([...mergedIds([merge('a', 'b'), merge('a', 'c')], 'partner')]).toEqual([['a', 'c']]);
    expect([...mergedIds([merge('a', 'b'), merge('b', 'a'), merge('c', 'c')], 'partner')]).toEqual([['a', 'b']]);
    expect(mergedIds([merge('a', 'b')], 'school').size).toBe(0);
  });
});
