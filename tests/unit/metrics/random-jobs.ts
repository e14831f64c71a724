import type { Canonical } from './canonical';
import { generator, worlds, years } from './random-data';

type Line = Readonly<Record<string, string | number | boolean | null>>;
type Random = ReturnType<typeof generator>;

const provinces = 7;
const amounts = [2e6, 2.5e6, 3e6, 3.6e6];

/** Minimum wages of every region and kind, with gaps, repeats in later files, and amounts in another currency. */
function floors(random: Random, districts: number): Line[] {
  const regions = [
    ...Array.from({ length: provinces }, (_, i) => ({ kind: 'UMP', region: random.pick([`Provinsi P${i}`, `P${i}`]) })),
    ...Array.from({ length: districts }, (_, i) => ({ kind: 'UMK', region: random.pick([`Kab. D${i}`, `KABUPATEN D${i}`]) })),
    ...Array.from({ length: districts / 2 }, (_, i) => ({ kind: 'other', region: `Kabupaten D${i}` })),
    ...Array.from({ length: provinces }, (_, i) => ({ kind: 'other', region: `Prov. P${i}` }))
  ];
  return regions.flatMap(({ kind, region }) =>
    [2022, 2023, 2024].flatMap((year) =>
      Array.from({ length: random.below(3) }, (_, i) => ({
        region,
        year,
        kind,
        amount: random.pick(amounts),
        currency: random.chance(0.05) ? 'USD' : random.pick(['IDR', null]),
        src_batch: 9000 + i,
        src_row: year
      }))
    )
  );
}

/** Where people work and for whom: each file asks its own questions. */
function employed(rows: readonly Line[], district: string, index: number): Line[] {
  const random = generator(index * 15_485_863 + 7);
  const asked = new Map<unknown, { employer: boolean; region: boolean }>();
  const employers = ['u', 'v', 'w', 'x'].flatMap((name) => [`${district}-${name}`, `pt ${district}-${name}`]);
  const regions = [
    `Kabupaten D${index}`,
    `kab d${index}`,
    `Kab. D${(index + 1) % 200}`,
    `Provinsi P${index % provinces}`,
    'Antah Berantah'
  ];
  return rows.map((row) => {
    const asks = asked.get(row['src_batch']) ?? { employer: random.chance(0.75), region: random.chance(0.6) };
    asked.set(row['src_batch'], asks);
    const employer = random.pick([...employers, ...employers, 'toko lain', 'cv baru']);
    const says = row['answered'] === true && row['is_employed'] === true;
    return {
      ...row,
      ...(asks.employer && says && random.chance(0.8) ? { employer_name: employer, employer_partner_id: employer } : {}),
      ...(asks.region && says && random.chance(0.6) ? { work_region: random.pick(regions) } : {})
    };
  });
}

/** What employers say, one by one, some of them nothing; or counted, once or in two files, some of the counts impossible; or both. */
function satisfaction(random: Random, school_id: string, year: number, batch: number): Line[] {
  const one = (): Line => {
    const satisfaction_scale = random.pick([2, 4, 5]);
    const said = random.chance(0.8) ? { satisfaction: 1 + random.below(satisfaction_scale), satisfaction_scale } : {};
    return { school_id, year, src_batch: batch, ...said };
  };
  const counted = (src_batch: number): Line => {
    const answered = random.chance(0.9) ? 1 + random.below(9) : null;
    return { school_id, year, src_batch, answered, satisfied: random.chance(0.9) ? random.below((answered ?? 5) + 2) : null };
  };
  const records = random.chance(0.5) ? Array.from({ length: random.below(6) }, one) : [];
  const counts = random.chance(0.5) ? Array.from({ length: 1 + random.below(2) }, (_, i) => counted(batch + 1 + i)) : [];
  return [...records, ...counts];
}

/** The worlds of `worlds` with work, minimum wages and employers in them. */
export function jobWorlds(count: number): { content: Canonical; each: readonly Canonical[] } {
  const random = generator(271_828);
  const wage_floor = floors(random, count).map((line, i) => ({ ...line, src_row: i }));
  const each = worlds(count).each.map(({ content, district }, index): Canonical => {
    const place = { district: `Kab. D${index}`, province: `Provinsi P${index % provinces}` };
    const schools = (content.school ?? []).map((school): Line => ({ ...school, ...place }));
    const batch = 10_000 + index * 10;
    return {
      ...content,
      school: schools,
      partner: ['u', 'v', 'w', 'x'].map((name) => ({ partner_id: `${district}-${name}`, name: `PT  ${district}-${name.toUpperCase()}` })),
      tracer: employed(content.tracer ?? [], district, index),
      agg_tracer: (content.agg_tracer ?? []).map((row): Line => {
        const { employee } = row as { employee?: number | null };
        const wage_known = employee && random.chance(0.7) ? random.below(employee + 1) : null;
        return { ...row, wage_known, wage_ge_floor: wage_known === null ? null : random.below(wage_known + 2) };
      }),
      employer_answer: schools.flatMap((school) => years.flatMap((year) => satisfaction(random, String(school['school_id']), year, batch))),
      wage_floor
    };
  });
  const names = [...new Set(each.flatMap((one) => Object.keys(one)))] as (keyof Canonical)[];
  const content = Object.fromEntries(
    names.map((name) => [name, name === 'wage_floor' ? wage_floor : each.flatMap((one) => one[name] ?? [])])
  );
  return { content, each };
}
