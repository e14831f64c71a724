import type { FigureSaver } from '$lib/model/figure';
import { writeFigureCsv } from './csv';
import { download, downloadBlob, fileName } from './download';
import { toPng } from './png';
import { writeSvg } from './svg';

/** Keeps figures as files on this device. */
export const saver = {
  csv: (table, name) => download(writeFigureCsv(table), fileName(name, 'csv'), 'text/csv'),
  svg: (figure, name, mark) => download(writeSvg(figure, mark), fileName(name, 'svg'), 'image/svg+xml'),
  png: async (figure, name, mark) => downloadBlob(await toPng(writeSvg(figure, mark)), fileName(name, 'png'))
} satisfies FigureSaver;
