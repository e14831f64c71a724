import { m } from '$lib/i18n/words/messages';
import type { Block } from './blocks';

const names: Readonly<Record<Block, () => string>> = {
  serapan: () => m.report_block_serapan(),
  status: () => m.report_block_status(),
  tren: () => m.report_block_tren(),
  program: () => m.report_block_program(),
  tunggu: () => m.report_block_tunggu(),
  pkl: () => m.report_block_pkl(),
  mitra: () => m.report_block_mitra(),
  guru: () => m.report_block_guru(),
  catatan: () => m.report_block_catatan(),
  ttd: () => m.report_block_ttd(),
  jumlah: () => m.report_block_jumlah(),
  sebaran: () => m.report_block_sebaran(),
  kab: () => m.report_block_kab(),
  perhatian: () => m.report_block_perhatian()
};
const known = (name: string): name is Block => name in names;

/** The name of a part of the report; the foot of the page is one as well. */
export const sayBlock = (name: string): string => (known(name) ? names[name]() : m.report_block_foot());
