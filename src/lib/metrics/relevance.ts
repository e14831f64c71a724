import { sql } from '$lib/engine/sql';
import { asks } from './asks';
import { share } from './indicator';

const cutOff = {
  id: 'selaras dan sangat selaras dari empat pilihan, erat dan sangat erat dari lima',
  en: 'matched and well matched of four answers, close and very close of five'
};

export const fieldMatch = share({
  id: 'M01',
  fact: 'answer',
  label: { id: 'Keselarasan bidang', en: 'Horizontal match' },
  definition: {
    id: `Bagian lulusan yang bekerja yang menjawab bahwa pekerjaannya sesuai bidang keahliannya (${cutOff.id}).`,
    en: `The share of working graduates who answer that their work fits their field (${cutOff.en}).`
  },
  formula: { id: 'selaras / bekerja dan menjawab', en: 'matched / working and answering' },
  unit: 'percent',
  direction: 'up',
  over: ['E'],
  of: { id: 'lulusan yang bekerja dan menjawab', en: 'graduates who work and answer' },
  needs: ['match_horizontal'],
  level: 'totals',
  source: ['EQAVET 6', 'Tracer Study SMK, C14', 'Dikti F14'],
  people: true,
  count: sql`matched`
});

export const levelMatch = share({
  id: 'M02',
  fact: 'answer',
  label: { id: 'Kesesuaian jenjang', en: 'Vertical match' },
  definition: {
    id: 'Bagian lulusan yang bekerja yang menjawab bahwa pekerjaannya menuntut jenjang pendidikan yang sama dengan jenjangnya.',
    en: 'The share of working graduates who answer that their work asks for the same level of education as theirs.'
  },
  formula: { id: 'jenjang sama / bekerja dan menjawab', en: 'same level / working and answering' },
  unit: 'percent',
  direction: 'up',
  over: ['E'],
  of: { id: 'lulusan yang bekerja dan menjawab', en: 'graduates who work and answer' },
  needs: ['match_vertical'],
  level: 'records',
  source: ['Cedefop', 'Dikti F15'],
  people: true,
  count: sql`level_matched`
});

export const studyMatch = share({
  id: 'M03',
  fact: 'answer',
  label: { id: 'Keselarasan studi lanjut', en: 'Study match' },
  definition: {
    id: `Bagian lulusan yang melanjutkan studi yang menjawab bahwa studinya sesuai bidang keahliannya (${cutOff.id}).`,
    en: `The share of graduates in further study who answer that it fits their field (${cutOff.en}).`
  },
  formula: { id: 'studi selaras / melanjutkan dan menjawab', en: 'study matched / studying and answering' },
  unit: 'percent',
  direction: 'up',
  over: ['M'],
  of: { id: 'lulusan yang melanjutkan studi dan menjawab', en: 'graduates in further study who answer' },
  needs: ['study_match'],
  level: 'records',
  source: ['Tracer Study SMK, D5'],
  people: true,
  count: sql`study_matched`
});

export const relevantWork = share({
  id: 'M04',
  fact: 'answer',
  label: { id: 'Bekerja sesuai kompetensi', en: 'Relevant-occupation rate' },
  definition: {
    id: `Bagian dari semua lulusan yang bekerja dan pekerjaannya sesuai bidang keahliannya (${cutOff.id}).`,
    en: `The share of all graduates who work in their field (${cutOff.en}).`
  },
  formula: { id: 'bekerja dan selaras / semua lulusan', en: 'working and matched / all graduates' },
  unit: 'percent',
  direction: 'up',
  over: ['G'],
  needs: ['is_employed', 'match_horizontal'],
  level: 'totals',
  source: ['EQAVET 6', 'Helvetas'],
  people: true,
  count: sql`CASE WHEN ${asks('match')} OR ${asks('counted')} THEN employed AND fits END`
});

const rated = { id: 'baik dan sangat baik', en: 'good and very good' };

export const internshipFit = share({
  id: 'I11',
  fact: 'answer',
  label: { id: 'Kesesuaian PKL', en: 'Internship relevance' },
  definition: {
    id: `Bagian lulusan yang menjawab yang menilai kesesuaian PKL-nya ${rated.id}.`,
    en: `The share of graduates answering who rate the relevance of their internship ${rated.en}.`
  },
  formula: { id: '(baik + sangat baik) / menjawab', en: '(good + very good) / answering' },
  unit: 'percent',
  direction: 'up',
  over: ['Q'],
  of: { id: 'lulusan yang menilai PKL-nya', en: 'graduates who rate their internship' },
  needs: ['pkl_fit'],
  level: 'records',
  source: ['Tracer Study SMK, G4'],
  people: true,
  count: sql`fit`
});

export const internshipQuality = share({
  id: 'I11Q',
  fact: 'answer',
  label: { id: 'Kualitas PKL', en: 'Internship quality' },
  definition: {
    id: `Bagian lulusan yang menjawab yang menilai kualitas PKL-nya ${rated.id}.`,
    en: `The share of graduates answering who rate the quality of their internship ${rated.en}.`
  },
  formula: { id: '(baik + sangat baik) / menjawab', en: '(good + very good) / answering' },
  unit: 'percent',
  direction: 'up',
  over: ['Q'],
  of: { id: 'lulusan yang menilai PKL-nya', en: 'graduates who rate their internship' },
  needs: ['pkl_quality'],
  level: 'records',
  source: ['Tracer Study SMK, G3'],
  people: true,
  count: sql`quality`
});
