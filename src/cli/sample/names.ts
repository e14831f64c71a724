const words = (text: string): string[] => text.split(' ').map((word) => word.replaceAll('_', ' '));

/** Flowers, spices, birds, stones and weather: each school takes one, so that no name can be a real school's. */
export const schoolWords = words(
  'Melati Anggrek Kenanga Cempaka Mawar Dahlia Teratai Flamboyan Kamboja Seroja Angsana Beringin Cemara Damar Meranti Mahoni Akasia Trembesi ' +
    'Ketapang Waru Nyiur Pinang Aren Rotan Bambu Pandan Serai Lengkuas Kunyit Jahe Cengkih Pala Lada Vanili Gaharu Cendana Merpati Kutilang ' +
    'Kenari Cendrawasih Elang Rajawali Camar Kepodang Jalak Murai Nuri Kakatua Bangau Kuntul Mutiara Intan Berlian Safir Nilam Delima Zamrud ' +
    'Kecubung Pirus Akik Perak Tembaga Bahari Samudra Telaga Muara Lembah Bukit Fajar Senja Purnama Bintang Mentari Pelangi Embun Gerimis ' +
    'Awan Lazuardi Kemuning Wijayakusuma Sedap_Malam Kayu_Manis Jatayu'
);

/** Words for partners, different from the schools' so that no school and partner share a name. */
export const partnerWords = words(
  'Arunika Baskara Candra Dirgantara Ekawira Gemilang Harapan Indira Jaladri Kartika Laksana Mandala Nirwana Oasis Pertiwi Raharja Sentosa ' +
    'Tirta Utama Wahana Yudistira Adiguna Binar Cipta Daya Eka Graha Hasta Inti Jaya'
);

export const districts = ['Kab. Contoh Utara', 'Kab. Contoh Selatan', 'Kab. Contoh Timur', 'Kab. Contoh Barat', 'Kota Contoh'] as const;
export const province = 'Provinsi Contoh';
export const cities = ['Kota Contoh', 'Contoh Utara', 'Contoh Baru', 'Contoh Raya', 'Contoh Pantai'] as const;

export type ProgramName =
  | 'Kuliner'
  | 'Perhotelan'
  | 'Teknik Komputer dan Jaringan'
  | 'Akuntansi'
  | 'Teknik Sepeda Motor'
  | 'Desain Komunikasi Visual'
  | 'Manajemen Perkantoran'
  | 'Busana';

export interface ProgramTrait {
  readonly name: ProgramName;
  /** Share of girls. */
  readonly girls: number;
  /** How the programme's absorption stands to the school's. */
  readonly pull: number;
  /** Weights of employed, self-employed, studying, work and study among the absorbed. */
  readonly ways: readonly [number, number, number, number];
  /** Partner sectors that take its students. */
  readonly sectors: readonly string[];
}

export const programs: readonly ProgramTrait[] = [
  { name: 'Kuliner', girls: 0.66, pull: 1, ways: [58, 22, 14, 6], sectors: ['Perhotelan', 'Kuliner'] },
  { name: 'Perhotelan', girls: 0.55, pull: 1.08, ways: [72, 6, 16, 6], sectors: ['Perhotelan', 'Kuliner'] },
  { name: 'Teknik Komputer dan Jaringan', girls: 0.31, pull: 0.95, ways: [56, 10, 26, 8], sectors: ['Teknologi informasi', 'Perdagangan'] },
  { name: 'Akuntansi', girls: 0.79, pull: 0.98, ways: [52, 7, 31, 10], sectors: ['Keuangan', 'Perdagangan'] },
  { name: 'Teknik Sepeda Motor', girls: 0.06, pull: 1.05, ways: [66, 20, 10, 4], sectors: ['Otomotif', 'Manufaktur'] },
  { name: 'Desain Komunikasi Visual', girls: 0.44, pull: 0.92, ways: [46, 20, 26, 8], sectors: ['Media kreatif', 'Teknologi informasi'] },
  { name: 'Manajemen Perkantoran', girls: 0.83, pull: 0.96, ways: [58, 9, 25, 8], sectors: ['Keuangan', 'Perdagangan'] },
  { name: 'Busana', girls: 0.93, pull: 0.97, ways: [48, 32, 15, 5], sectors: ['Tekstil', 'Perdagangan'] }
];
