import type { Filter } from '$lib/model/filter';
import { findIndicator } from './catalogue';
import { compile } from './compile';
import { narrowed } from './dimensions';
import type { Context, Request } from './request';

/** What of the disclosure an answer depends on: in private mode nothing is hidden, whatever the threshold. */
const disclosed = ({ disclosure }: Context): unknown => (disclosure.mode === 'private' ? disclosure.mode : disclosure);

/**
 * A text that changes exactly when, on the same data, the answer to a question may: it holds the statement as compiled under the
 * settings, so a setting that the indicator does not read leaves it alone.
 */
export function questionKey(request: Request, context: Context): string {
  const { text, params } = compile(findIndicator(request.indicator), request, context);
  return JSON.stringify([request, text, params, context.settings.interval, disclosed(context)]);
}

/** The same for what deserves a look. */
export const attentionKey = (filter: Filter, context: Context): string =>
  JSON.stringify(['attention', filter, context.asAt, context.settings.response, disclosed(context)]);

/** The same for what may be chosen: it depends on nothing but the data. */
export const optionsKey = 'options';

/** The same for how many are behind each choice: in share mode that is not told, so it is not counted. */
export const optionsUnderKey = (filter: Filter, { disclosure }: Context): string =>
  disclosure.mode === 'share' || narrowed(filter).length === 0 ? optionsKey : JSON.stringify([optionsKey, filter]);
