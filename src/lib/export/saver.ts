import type { FigureSaver } from '$lib/model/figure';
import { writeFigureCsv } from './csv';
import { download, fileName } from './download';
import { writeSvg } from './svg';

/** Keeps figures as files on this device. */
export const saver: FigureSaver = {
  csv: (table, name) => download(writeFigureCsv(table), fileName(name, 'csv'), 'text/csv'),
  svg: (figure, name) => download(writeSvg(figure), fileName(name, 'svg'), 'image/svg+xml')
};
