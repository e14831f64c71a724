import { utcYear } from 'd3';
import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import { percent } from '../percent';
import { sayForm, saySpan } from './say';
import type { Form, Span, SpanGroup } from './span';

export interface Piece {
  readonly x: string;
  readonly width: string;
}
export interface SpanMark {
  readonly id: number;
  readonly row: number;
  readonly column: 0;
  readonly label: string;
  readonly of?: string;
  readonly href?: string;
  readonly form: Form;
  readonly note?: string;
  /** For certain within the agreement. */
  readonly firm?: Piece;
  /** Where its start or its end is not known exactly, or not at all. */
  readonly soft: readonly Piece[];
  readonly ticks: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly speech: string;
}
export interface TimelineScene {
  readonly groups: readonly { readonly title: string; readonly marks: readonly SpanMark[] }[];
  readonly marks: readonly SpanMark[];
  readonly years: readonly { readonly x: string; readonly text: string }[];
  readonly today: string;
  readonly forms: readonly Form[];
  readonly soft: boolean;
  readonly ticked: boolean;
}

type Range = readonly [first: Date, last: Date];

/** The first and the last day a date may mean. */
function range(date: string, precision: string | null): Range {
  const day = new Date(date);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  if (precision === 'year') return [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 11, 31))];
  if (precision === 'month') return [new Date(Date.UTC(year, month, 1)), new Date(Date.UTC(year, month + 1, 0))];
  return [day, day];
}

/** From the first day anything is known of to the last, today with some room included. */
function domain(spans: readonly Span[], today: Date): Range {
  const days = spans.flatMap(({ start, end, precision, activities }) => [
    ...(start === null ? [] : range(start, precision)),
    ...(end === null ? [] : range(end, precision)),
    ...activities.map((one) => new Date(one))
  ]);
  const times = [...days.map(Number), Number(today)];
  const room = 182 * 86_400_000;
  return [
    utcYear.floor(new Date(Math.min(...times, Number(today) - room))),
    utcYear.ceil(new Date(Math.max(...times, Number(today) + room)))
  ];
}

/** A scale of dates, 0..1. */
type Scale = (date: Date) => number;

function pieces(span: Span, place: Scale, today: number): { firm?: Piece; soft: Piece[] } {
  const [s, e] = [span.start, span.end].map((date) => (date === null ? undefined : range(date, span.precision)));
  const began = s ? ([place(s[0]), place(s[1])] as const) : undefined;
  const ended = e ? ([place(e[0]), place(e[1])] as const) : undefined;
  const piece = (from: number, to: number): Piece => ({ x: percent(from), width: percent(to - from) });
  const wide = (from: number, to: number): Piece[] => (to > from ? [piece(from, to)] : []);
  if (!began) return { soft: wide(0, ended ? ended[1] : 1) };
  // What has no end is certain up to today, and may go on.
  const until = ended ?? ([Math.max(began[1], today), 1] as const);
  const firm = until[0] > began[1] ? { firm: piece(began[1], until[0]) } : {};
  return { ...firm, soft: 'firm' in firm ? [...wide(began[0], began[1]), ...wide(until[0], until[1])] : wide(began[0], until[1]) };
}

/** Agreements on one scale of time, in the order given, under their headings. */
export function layoutTimeline(groups: readonly SpanGroup[], asAt: string, language: Language): TimelineScene {
  const all = groups.flatMap((one) => one.spans);
  const now = new Date(asAt);
  const [from, to] = domain(all, now);
  const place: Scale = (date) => (date.getTime() - from.getTime()) / (to.getTime() - from.getTime() || 1);
  const every = Math.max(1, Math.ceil((to.getUTCFullYear() - from.getUTCFullYear()) / 8));
  let row = -1;
  const drawn = groups.map(({ title, spans }) => ({
    title,
    marks: spans.map((span): SpanMark => {
      row += 1;
      const { from, to } = saySpan(span, language);
      const about = [
        ...(span.document === undefined ? [] : [span.document]),
        sayForm(span.form, language),
        ...(span.activities.length > 0
          ? [m.timeline_activities({ n: formatter(language).count(span.activities.length) }, { locale: language })]
          : [])
      ];
      return {
        id: row,
        row,
        column: 0,
        label: span.label,
        ...(span.of === undefined ? {} : { of: span.of }),
        ...(span.href === undefined ? {} : { href: span.href }),
        form: span.form,
        ...(span.note === undefined ? {} : { note: span.note }),
        ...pieces(span, place, place(now)),
        ticks: span.activities.map((one) => percent(place(new Date(one)))),
        from,
        to,
        speech: `${[span.label, span.of].filter(Boolean).join(', ')}: ${from} – ${to}; ${about.join('; ')}`
      };
    })
  }));
  const marks = drawn.flatMap((one) => one.marks);
  return {
    groups: drawn,
    marks,
    years: (utcYear.every(every)?.range(from, to) ?? []).map((date) => ({
      x: percent(place(date)),
      text: String(date.getUTCFullYear())
    })),
    today: percent(place(now)),
    forms: (['formal', 'informal', 'unknown'] as const).filter((form) => all.some((one) => one.form === form)),
    soft: marks.some((mark) => mark.soft.length > 0),
    ticked: marks.some((mark) => mark.ticks.length > 0)
  };
}
