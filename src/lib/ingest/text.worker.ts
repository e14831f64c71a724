import { directTextSide } from './direct';
import type { Answer, Ask, Port } from './messages';
import { serveText } from './serve';

const here: Port<Answer, Ask> = self;
serveText(here, directTextSide);
