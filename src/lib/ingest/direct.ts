import type { TextSide } from './batch';
import { openFile } from './excel/open';
import { lookAt } from './look';
import { shapeFile } from './shape';

/** The text side without a worker: for Node, and for tests. */
export const directTextSide: TextSide = {
  open: (file, _name, hints, report, signal) => openFile(file, hints, report, signal),
  look: (file, _name, hints, report, signal) => lookAt(file, hints, report, signal),
  shape: (file, look, report, signal) => shapeFile(file, look, report, signal)
};
