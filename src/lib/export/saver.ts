import type { FigureSaver } from '$lib/model/figure';
import { writeFigureCsv } from './csv';
import { download, downloadBlob, fileName } from './download';

/** Keeps figures as files on this device. What draws pictures is fetched when the first is asked for. */
export const saver = {
  csv: (table, name) => download(writeFigureCsv(table), fileName(name, 'csv'), 'text/csv'),
  svg: async (figure, name, mark) => {
    const { writeSvg } = await import('./svg');
    download(writeSvg(figure, mark), fileName(name, 'svg'), 'image/svg+xml');
  },
  png: async (figure, name, mark) => {
    const [{ writeSvg }, { toPng }] = await Promise.all([import('./svg'), import('./png')]);
    downloadBlob(await toPng(writeSvg(figure, mark)), fileName(name, 'png'));
  }
} satisfies FigureSaver;
