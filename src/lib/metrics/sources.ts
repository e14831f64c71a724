import type { Bilingual } from '$lib/model/language';

/** Where a definition or a convention comes from. */
export interface Source {
  /** What it is and what was taken from it. */
  readonly text: Bilingual;
  /** Where it was read: an address or a publication, as it stood in 2026. */
  readonly read?: string;
  /** False: general knowledge that was not looked up again. What rests on it is a parameter, never a fact. */
  readonly checked: boolean;
}

const checked = (id: string, en: string, read?: string): Source => ({ text: { id, en }, checked: true, ...(read ? { read } : {}) });
const unverified = (id: string, en: string): Source => ({ text: { id, en }, checked: false });

/** Every source by its short name, as indicators and the page of methods cite it. */
export const sources = {
  Jejak: checked(
    'Definisi Jejak sendiri: cacah langsung dari berkas, tanpa acuan luar.',
    "Jejak's own definition: a plain count from the files, after no outside source."
  ),
  'Perdirjen Diksi 23/2022': checked(
    'Peraturan Direktur Jenderal Pendidikan Vokasi 23/2022 (diubah 29/2022) tentang tracer study SMK: bekerja, melanjutkan, wirausaha.',
    'Regulation 23/2022 (amended 29/2022) of the Directorate General of Vocational Education on the SMK tracer study: working, studying, self-employed.',
    'tracervokasi.kemdikbud.go.id; scribd.com 665049105, 677934664'
  ),
  'Rapor Pendidikan': checked(
    'Indikator "penyerapan lulusan SMK" 2023. Rumus dan batasnya tidak terbit, jadi tidak dihitung ulang di sini.',
    'The 2023 indicator "absorption of SMK graduates". Its formula and cut-offs are not public, so it is not recomputed here.',
    'medcom.id Obz06B1K'
  ),
  'Belmawa 2021': checked(
    'Belmawa (2021), panduan tracer study: tingkat respons bruto dan neto.',
    'Belmawa (2021), tracer study guide: gross and net response rate.',
    'scribd.com 503175359'
  ),
  'Itjen, Tracer Study SMK 2024': checked(
    'Inspektorat Jenderal (2024), Tracer Study SMK: partisipasi sekolah.',
    'Inspectorate General (2024), Tracer Study SMK: participation of schools.',
    'dev-itjen.kemdiktisaintek.go.id'
  ),
  'LPMP Aceh 2014-2018': checked(
    'Herliana, Studi penelusuran lulusan SMK Aceh 2014-2018 (140 dari 217 SMK): delapan persentase dari semua lulusan.',
    'Herliana, tracer study of SMK graduates in Aceh 2014-2018 (140 of 217 schools): eight percentages of all graduates.',
    'vdokumen.com'
  ),
  'Tracer Study SMK': checked(
    'Butir isian tracer study SMK A-G, seperti ditiru sebuah aplikasi sekolah; bukan berkas kementerian sendiri.',
    "The items A-G of the SMK tracer form, as one school's program mirrors them; not the ministry's own file.",
    'github.com/mutiaatmaja/tracersmkn3'
  ),
  'Dikti F14': checked(
    'Butir F14 tracer study perguruan tinggi: seberapa erat pekerjaan dengan bidang studi, lima tingkat.',
    'Item F14 of the tracer study of higher education: how close the work is to the field of study, five degrees.',
    'github.com'
  ),
  'Dikti F15': checked(
    'Butir F15 tracer study perguruan tinggi: jenjang pendidikan yang sesuai untuk pekerjaan itu.',
    'Item F15 of the tracer study of higher education: the level of education that fits the work.',
    'github.com'
  ),
  'Kepmendikbud 3/M/2021': checked(
    'Kepmendikbud 3/M/2021, indikator kinerja utama 1: definisi perguruan tinggi (kerja < 6 bulan dan upah > 1,2 x upah minimum, atau studi, atau usaha). Bobot resminya tidak diperiksa.',
    'Ministerial decree 3/M/2021, key performance indicator 1: a higher-education definition (job within 6 months and wage above 1.2 x the minimum, or study, or business). Its official weights were not checked.',
    'dutaacademy.com; kompas.com 24/07/2023'
  ),
  'Cabdindikwil I, 2023': checked(
    'Cabang Dinas Pendidikan Wilayah I (2023), ketentuan PKL: 6 bulan atau 792 JP (program 3 tahun), 10 bulan atau 1.368 JP (4 tahun).',
    'Education branch office, region I (2023), rules of the internship: 6 months or 792 lesson hours (3-year programmes), 10 months or 1,368 (4-year).',
    'cabdindikwil1.com 2023/06/15'
  ),
  'abdumar.com, 2025': checked(
    'Satu pelatihan 2025: 26 hari efektif, 232 JP termasuk dua minggu di industri; alasan menampilkan median.',
    'One course of 2025: 26 effective days, 232 lesson hours with two weeks in industry; the reason to show the median.',
    'abdumar.com 2025/09'
  ),
  'Link and match 8+i': checked(
    'Paket link and match 8+i Direktorat Jenderal Pendidikan Vokasi: delapan unsur wajib kerja sama dengan industri.',
    'Link and match 8+i of the Directorate General of Vocational Education: eight required elements of working with industry.',
    'jurnalsoreang.pikiran-rakyat.com 1012304713; nasional.tempo.co 1414598'
  ),
  Dapodik: checked(
    'Aplikasi Dapodik 2022: kolom MoU, DUDI, diklat, dan aktivitas peserta didik.',
    'The Dapodik program of 2022: its columns on agreements, industry partners, training and student activities.',
    'github.com/dapodix/dapodik-2022'
  ),
  'EQAVET 2': checked(
    'EQAVET, indikator 2, investasi pelatihan guru. Halamannya sendiri menyebut dua penyebut: semua guru dan guru peserta.',
    'EQAVET, indicator 2, investment in the training of teachers. Its own page names two denominators: all teachers and those who took part.',
    'eqavet.eu, Indicator-2'
  ),
  'EQAVET 5': checked(
    'EQAVET, indikator 5, penempatan: lulusan yang bekerja, belajar, atau lainnya 12-36 bulan setelah lulus.',
    'EQAVET, indicator 5, placement: completers in work, education or other destinations 12-36 months later.',
    'eqavet.eu, Indicator-5'
  ),
  'EQAVET 5b': checked(
    'EQAVET, indikator 5b, penempatan: lulusan yang bekerja satu tahun setelah lulus.',
    'EQAVET, indicator 5b, placement: completers employed one year after.',
    'eqavet.eu, Indicator-5'
  ),
  'EQAVET 6': checked(
    'EQAVET, indikator 6, pemakaian kompetensi di tempat kerja: pekerjaan yang relevan dan kepuasan pemberi kerja.',
    'EQAVET, indicator 6, use of skills at work: relevant occupations and satisfaction of employers.',
    'eqavet.eu, Indicator-6'
  ),
  Cedefop: checked(
    'Cedefop, glosarium: lama mencari kerja pertama, keselarasan horizontal dan vertikal, upah, sektor.',
    'Cedefop, VET glossary: duration of the search for a first job, horizontal and vertical match, remuneration, sector.',
    'cedefop.europa.eu'
  ),
  'BPS, Sakernas': checked(
    'Badan Pusat Statistik, konsep Sakernas: bekerja paling sedikit satu jam dalam seminggu terakhir; pengangguran dari angkatan kerja.',
    'Statistics Indonesia, concepts of Sakernas: worked at least one hour in the past week; unemployment out of the labour force.',
    'text-id.123dok.com'
  ),
  'SDG 8.6.1': checked(
    'Metadata SDG 8.6.1, NEET: kaum muda yang tidak bekerja, tidak sekolah, dan tidak mengikuti pelatihan.',
    'SDG metadata 8.6.1, NEET: youth not in employment, education or training.',
    'worldbank.github.io/sdg-metadata 8-6-1'
  ),
  'Singapore GES': checked(
    'Graduate Employment Survey Singapura: penyebutnya angkatan kerja, yang bekerja atau mencari kerja.',
    'Graduate Employment Survey of Singapore: its base is the labour force, those who work or look for work.',
    'straitstimes.com 2017-01-09; moe.gov.sg'
  ),
  'UK DfE': checked(
    'Departemen Pendidikan Inggris, tujuan berkelanjutan: enam bulan belajar atau bekerja; semua lulusan tetap dihitung.',
    'UK Department for Education, sustained destinations: six months in education or work; every completer stays in the base.',
    'explore-education-statistics.service.gov.uk'
  ),
  Helvetas: checked(
    'Helvetas, Indikit: lulusan yang bekerja dalam pekerjaan yang sesuai, dari semua lulusan.',
    'Helvetas, Indikit: graduates employed in a relevant occupation, of all graduates.',
    'whh.indikit.net 4589'
  ),
  'Herfindahl-Hirschman': checked(
    'Indeks Herfindahl-Hirschman; batas 1.000 dan 1.800 adalah untuk pasar di Amerika Serikat, bukan norma sekolah.',
    'The Herfindahl-Hirschman index; its bands of 1,000 and 1,800 are for markets in the United States, no norm for schools.',
    'DOJ; news.ycombinator.com 39780692'
  ),
  'Kasus 0-4': checked(
    'Lima tulisan tentang kemitraan sekolah yang disertakan sebagai kasus pada layar Data.',
    'Five published texts on school partnerships, shipped as cases on the Data screen.',
    'data/cases/README.md'
  ),
  'PP 11/2017': unverified(
    'Peraturan Pemerintah 11/2017: 20 JP pengembangan kompetensi setahun bagi pegawai negeri. Batas ini parameter.',
    'Government regulation 11/2017: 20 lesson hours of training a year for civil servants. The floor is a parameter.'
  ),
  'JP 45': unverified(
    'Satu jam pelajaran (JP) di SMK berlangsung 45 menit. Lamanya parameter.',
    'A lesson hour (JP) at a vocational school lasts 45 minutes. Its length is a parameter.'
  ),
  'UMP/UMK': checked(
    'Kelipatan dan acuan upah minimum berbeda antarsumber: 1,5 x UMR dalam paparan Belmawa 2021, 1,2 x UMP dalam IKU 1. Karena itu keduanya parameter.',
    'The multiple and the minimum wage meant differ between sources: 1.5 x UMR on a slide of Belmawa 2021, 1.2 x UMP in IKU 1. Hence both are parameters.',
    'scribd.com 503175359; dutaacademy.com'
  ),
  'Kaplan-Meier 1958': unverified(
    'Kaplan dan Meier (1958), Journal of the American Statistical Association 53: waktu sampai peristiwa bila sebagian belum mengalaminya.',
    'Kaplan and Meier (1958), Journal of the American Statistical Association 53: time until an event when some have not had it yet.'
  ),
  'Wilson 1927': checked(
    'Wilson (1927), interval skor untuk proporsi; terpakai juga untuk bagian yang kecil dan untuk 0% atau 100%.',
    'Wilson (1927), the score interval of a proportion; fit for small numbers and for 0% or 100%.',
    'liquisearch.com'
  ),
  'Newcombe 1998': unverified(
    'Newcombe (1998), Statistics in Medicine 17: interval selisih dua proporsi dari dua interval Wilson.',
    'Newcombe (1998), Statistics in Medicine 17: the interval of a difference from two Wilson intervals.'
  ),
  'NCES std4_4': checked(
    'NCES, standar 2-2 dan 4-4: respons di bawah 85% perlu ditelaah biasnya sebelum terbit.',
    'NCES, standards 2-2 and 4-4: a response below 85% needs an analysis of its bias before release.',
    'nces.ed.gov/statprog'
  ),
  'Leckie & Goldstein 2009': checked(
    'Leckie dan Goldstein (2009), Journal of the Royal Statistical Society A 172: hanya segelintir sekolah yang dapat dibedakan dari rata-rata. Karena itu tidak ada peringkat.',
    'Leckie and Goldstein (2009), Journal of the Royal Statistical Society A 172: only a handful of schools can be told from the mean. Hence no ranks.',
    'JRSS-A 172(4):835-851'
  ),
  Ofqual: checked(
    'Ofqual: cacah 1-4 tidak diterbitkan. Negara bagian di AS memakai batas 5-30, paling sering 10.',
    'Ofqual: counts of 1-4 are not published. US states use a minimum of 5-30, most often 10.',
    'gov.uk; ERIC ED514095 (NCES 2011-603)'
  )
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

/** How an indicator cites a source: its short name, or that and an item of it (`Tracer Study SMK, C14`). */
export type Cited = SourceId | `${SourceId}, ${string}`;

/** The short name behind a citation. */
export function sourceOf(cited: Cited): SourceId {
  const known = Object.keys(sources) as SourceId[];
  const found = known.find((id) => id === cited) ?? known.find((id) => cited.startsWith(`${id}, `));
  if (!found) throw new Error(`unknown source: ${cited}`);
  return found;
}
