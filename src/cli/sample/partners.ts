import { cities, partnerWords } from './names';
import { between, pick, random, shuffled } from './random';
import type { Plan, School } from './schools';
import { stories } from './stories';

export interface Partner {
  readonly name: string;
  readonly type: string;
  readonly sector: string;
  readonly city: string;
  readonly country: string;
}

/** Companies that take students: sector and forms of name. */
const hosts: readonly (readonly [sector: string, forms: readonly [string, string]])[] = [
  ['Perhotelan', ['Hotel Contoh', 'Resor Contoh']],
  ['Kuliner', ['Resto Contoh', 'CV Contoh Rasa']],
  ['Teknologi informasi', ['PT Contoh Data', 'CV Contoh Digital']],
  ['Keuangan', ['Bank Contoh', 'Koperasi Contoh']],
  ['Otomotif', ['Bengkel Contoh', 'PT Contoh Motor']],
  ['Manufaktur', ['PT Contoh Baja', 'PT Contoh Pangan']],
  ['Media kreatif', ['Studio Contoh', 'Percetakan Contoh']],
  ['Perdagangan', ['Toko Contoh', 'PT Contoh Niaga']],
  ['Tekstil', ['Garmen Contoh', 'Butik Contoh']]
];
const institutions: readonly (readonly [form: string, type: string, sector: string])[] = [
  ['Politeknik Contoh', 'Perguruan tinggi', 'Pendidikan'],
  ['Universitas Contoh', 'Perguruan tinggi', 'Pendidikan'],
  ['LSP Contoh', 'Lembaga sertifikasi', 'Pendidikan'],
  ['Yayasan Contoh', 'LSM', 'Kegiatan sosial'],
  ['Dinas Contoh', 'Pemerintah', 'Administrasi pemerintahan'],
  ['BUMN Contoh', 'BUMN', 'Pengadaan listrik'],
  ['Komunitas Contoh', 'Komunitas', 'Kegiatan sosial']
];

const home = 'Indonesia';

/** The partners of the whole sample: two of the stories, three abroad, then one in five an institution and the rest hosts of students. */
export function makePartners(plan: Plan): Partner[] {
  const planted: readonly (readonly [string, string, string, string])[] = [
    [stories.clearChange.partner, 'Perhotelan', 'Kota Contoh', home],
    [stories.oneHost.partner, 'Manufaktur', 'Contoh Raya', home],
    ['Hotel Contoh Sakura', 'Perhotelan', 'Osaka', 'Jepang'],
    ['Resor Contoh Melaka', 'Perhotelan', 'Melaka', 'Malaysia'],
    ['Restoran Contoh Chao', 'Kuliner', 'Bangkok', 'Thailand']
  ];
  const type = 'Perusahaan';
  const partners: Partner[] = planted.map(([name, sector, city, country]) => ({ name, type, sector, city, country }));
  const used = new Set(partners.map((p) => p.name));
  const count = Math.max(40, Math.round(plan.schools * 1.8));
  for (let i = 0; partners.length < count; i++) {
    const next = random(plan.seed, 6, i);
    const institution = i % 5 === 4 ? institutions[Math.floor(i / 5) % institutions.length] : undefined;
    const [sector, forms] = hosts[i % hosts.length] ?? pick(() => 0, hosts);
    const form = institution?.[0] ?? pick(next, forms);
    const again = Math.floor(i / (partnerWords.length * 10));
    const name = `${form} ${pick(next, partnerWords)}${again > 0 ? ` ${again + 1}` : ''}`;
    if (used.has(name)) continue;
    used.add(name);
    partners.push({ name, type: institution?.[1] ?? type, sector: institution?.[2] ?? sector, city: pick(next, cities), country: home });
  }
  return partners;
}

/** The partners of one school: who takes students of each programme (with weight), and the institutions beside them. */
export interface Circle {
  readonly hosts: readonly (readonly (readonly [Partner, number])[])[];
  readonly institutions: readonly Partner[];
}

const isInstitution = (p: Partner): boolean => institutions.some(([, type]) => type === p.type);

export function makeCircle(plan: Plan, partners: readonly Partner[], school: School): Circle {
  const next = random(plan.seed, 7, school.index);
  const homes = partners.filter((p) => p.country === home && p.name !== stories.clearChange.partner && p.name !== stories.oneHost.partner);
  const abroad = partners.filter((p) => p.country !== home);
  const lists = school.programs.map((program) => {
    const fitting = homes.filter((p) => program.sectors.includes(p.sector));
    const own = shuffled(next, fitting).slice(0, between(next, 3, 5));
    const list = own.map((p, rank): readonly [Partner, number] => [p, 1 / (1 + rank * 0.6)]);
    if (stories.abroad.has(school.index)) {
      for (const p of abroad) if (program.sectors.includes(p.sector)) list.push([p, 0.07]);
    }
    return list;
  });
  return { hosts: lists, institutions: shuffled(next, homes.filter(isInstitution)).slice(0, between(next, 1, 3)) };
}

const byName = (partners: readonly Partner[], name: string): Partner => {
  const found = partners.find((p) => p.name === name);
  if (!found) throw new Error(`no partner ${name}`);
  return found;
};

/** The hosts open to one programme of a school in one cohort, with weights: planted stories come in here. */
export function openHosts(
  partners: readonly Partner[],
  circle: Circle,
  school: School,
  program: number,
  cohort: number
): readonly (readonly [Partner, number])[] {
  const list = circle.hosts[program] ?? [];
  const total = list.reduce((sum, [, weight]) => sum + weight, 0);
  const { clearChange, oneHost } = stories;
  if (school.index === oneHost.school) return [...list, [byName(partners, oneHost.partner), (total * oneHost.share) / (1 - oneHost.share)]];
  const takesHotels = school.programs[program]?.sectors.includes('Perhotelan');
  if (school.index === clearChange.school && takesHotels && cohort % 4 >= 2)
    return [...list, [byName(partners, clearChange.partner), total * 0.5]];
  return list;
}

/** All partners a school works with, each once. */
export function partnersOf(circle: Circle): Partner[] {
  return [...new Set([...circle.hosts.flatMap((list) => list.map(([p]) => p)), ...circle.institutions])];
}
