import { formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';

/** How far the engine is fetched, in megabytes, where that is known. */
export const sayStarting = ({ bytes, total }: { readonly bytes: number; readonly total: number }): string =>
  total > 0 ? m.engine_starting({ x: formatNumber(bytes / 1e6), y: formatNumber(total / 1e6) }) : m.engine_starting_plain();
