import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import { percent } from '../percent';

/** One place on the way, at its stage. `open`: nobody knows; drawn hatched, never as an answer. */
export interface WayNode {
  readonly id: string;
  readonly label: string;
  readonly open?: boolean;
}
/** The stages in their order, each with its nodes from top to bottom. */
export type WayStages = readonly (readonly WayNode[])[];
/** How many people went one way: a node of every stage. `n` is null where it is withheld. */
export interface WayFlow {
  readonly nodes: readonly string[];
  readonly n: number | null;
}
export interface AlluvialNode {
  readonly id: number;
  /** Stage and place in it, for the arrow keys. */
  readonly column: number;
  readonly row: number;
  readonly label: string;
  readonly open: boolean;
  readonly x: string;
  readonly side: 'start' | 'middle' | 'end';
  readonly y: number;
  readonly height: number;
  /** Undefined where a part of it is withheld: then only the least it can be is said. */
  readonly value?: number;
  readonly text: string;
  readonly speech: string;
}
export interface Ribbon {
  readonly id: string;
  /** A path over a breadth of 100. */
  readonly d: string;
  /** The nodes the people of this ribbon pass, as places in `nodes`: all of theirs, not just its two ends. */
  readonly passes: readonly number[];
}
export interface AlluvialScene {
  readonly nodes: readonly AlluvialNode[];
  readonly ribbons: readonly Ribbon[];
  readonly height: number;
  readonly withheld: number;
}

const gap = 18;
const thinnest = 2;

interface Slot {
  readonly index: number;
  /** Where the next ribbon begins, on the left and on the right of the node. */
  left: number;
  right: number;
}

/** People on their way through the stages: nodes in their fixed order, ribbons as broad as the people are many. */
export function layoutAlluvial(stages: WayStages, flows: readonly WayFlow[], language: Language, body = 220): AlluvialScene {
  const format = formatter(language);
  const told = flows.flatMap(({ nodes, n }) => (n === null || n === 0 ? [] : [{ nodes, n }]));
  const all = told.reduce((sum, { n }) => sum + n, 0);
  const unit = all === 0 ? 0 : body / all;
  const hidden = flows.filter(({ n }) => n === null);
  const nodes: AlluvialNode[] = [];
  const slots = stages.map((stage, column) => {
    const used = stage.filter(({ id }) => flows.some((flow) => flow.nodes[column] === id));
    const slot = new Map<string, Slot>();
    let y = gap;
    used.forEach(({ id, label, open = false }, row) => {
      const n = told.reduce((sum, flow) => (flow.nodes[column] === id ? sum + flow.n : sum), 0);
      const part = hidden.some((flow) => flow.nodes[column] === id);
      const height = Math.max(thinnest, n * unit);
      const count = format.count(n);
      const text = part ? m.chart_at_least({ value: count }, { locale: language }) : count;
      nodes.push({
        id: nodes.length,
        column,
        row,
        label,
        open,
        x: percent(stages.length < 2 ? 0 : column / (stages.length - 1)),
        side: column === 0 ? 'start' : column === stages.length - 1 ? 'end' : 'middle',
        y,
        height,
        ...(part ? {} : { value: n }),
        text,
        speech: `${label}: ${text}${all >= 10 && !part && hidden.length === 0 ? ` (${format.percent(n / all, all)})` : ''}`
      });
      slot.set(id, { index: nodes.length - 1, left: y, right: y });
      y += height + gap;
    });
    return { slot, height: y };
  });
  return {
    nodes,
    ribbons: ribbonsOf(
      told,
      slots.map(({ slot }) => slot),
      unit
    ),
    height: Math.max(0, ...slots.map(({ height }) => height)),
    withheld: hidden.length
  };
}

/** A ribbon for every flow between two stages, in the order of the nodes, so that none crosses another without need. */
function ribbonsOf(
  told: readonly { readonly nodes: readonly string[]; readonly n: number }[],
  slots: readonly Map<string, Slot>[],
  unit: number
): Ribbon[] {
  const place = (nodes: readonly string[], stage: number): number => slots[stage]?.get(nodes[stage] ?? '')?.index ?? 0;
  return slots.slice(1).flatMap((_, from) => {
    const order = told.toSorted(
      (a, b) =>
        place(a.nodes, from) - place(b.nodes, from) ||
        place(a.nodes, from + 1) - place(b.nodes, from + 1) ||
        slots.reduce((sum, _slot, stage) => sum || place(a.nodes, stage) - place(b.nodes, stage), 0)
    );
    return order.flatMap(({ nodes, n }): Ribbon[] => {
      const [a, b] = [slots[from]?.get(nodes[from] ?? ''), slots[from + 1]?.get(nodes[from + 1] ?? '')];
      if (!a || !b) return [];
      const [x0, x1] = [(from / (slots.length - 1)) * 100, ((from + 1) / (slots.length - 1)) * 100];
      const [y0, y1, thick, half] = [a.right, b.left, n * unit, (x0 + x1) / 2];
      a.right += thick;
      b.left += thick;
      const d = `M${x0},${y0}C${half},${y0} ${half},${y1} ${x1},${y1}V${y1 + thick}C${half},${y1 + thick} ${half},${y0 + thick} ${x0},${y0 + thick}Z`;
      return [{ id: `${from}-${nodes.join('-')}`, d, passes: nodes.map((_id, stage) => place(nodes, stage)) }];
    });
  });
}
