import { sql } from '$lib/engine/sql';
import { share, tally } from './indicator';

export const internshipToHire = share({
  id: 'I08',
  fact: 'path',
  label: { id: 'Direkrut tempat PKL', en: 'Internship to hire' },
  definition: {
    id: 'Bagian yang bekerja di tempat PKL-nya sendiri: menurut kolom perekrutan, atau jika tidak ada, tempat kerja pada penelusuran sama dengan tempat PKL siswa itu. Pada rekap, semua yang tidak tercatat direkrut dihitung tidak direkrut.',
    en: 'The share who work for their own internship host: as a column on hiring says, or else because the employer in the tracer study is the host of that student. In a recap all who are not counted as hired count as not hired.'
  },
  formula: { id: 'direkrut tempat PKL / ditempatkan, atau / yang bekerja', en: 'hired by the host / placed, or / working' },
  unit: 'percent',
  direction: 'up',
  over: ['P', 'E'],
  needs: ['student_id', 'hired_by_host'],
  level: 'joined',
  source: ['Jejak'],
  people: true,
  count: sql`hired`
});

export const path = tally({
  id: 'I12',
  fact: 'path',
  label: { id: 'Jalur PKL, sertifikat, dan status', en: 'Path from internship to certificate to status' },
  definition: {
    id: 'Banyaknya orang menurut PKL, sertifikat kompetensi, dan keadaan setelah lulus. Setiap orang dihitung sekali; yang tidak ditemukan di salah satu daftar disebut tersendiri.',
    en: 'How many people by internship, certificate of competence and situation after graduation. Each person counts once; who is not found in one of the lists stands apart.'
  },
  formula: { id: 'jumlah orang', en: 'number of people' },
  unit: 'count',
  direction: 'none',
  over: ['N'],
  needs: ['intern_host', 'student_id'],
  level: 'joined',
  source: ['Jejak'],
  people: true,
  count: sql`sum(n) FILTER (WHERE recorded)`,
  missing: sql`0`
});
