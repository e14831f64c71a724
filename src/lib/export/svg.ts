const namespace = 'http://www.w3.org/2000/svg';
/** What decides the look of a shape, read from the page and written into the file. */
const shapeStyle = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order'
] as const;
const textStyle = ['font-family', 'font-size', 'font-weight', 'font-style'] as const;
const kept = new Set(['svg', 'g', 'defs', 'pattern', 'rect', 'circle', 'ellipse', 'line', 'path', 'polyline', 'polygon', 'text', 'tspan']);
const dropped = /^(on|data-|aria-|class$|style$|id$|tabindex$|role$|href$|xlink:)/;

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function setStyle(from: Element, to: SVGElement, names: readonly string[]): void {
  const style = getComputedStyle(from);
  for (const name of names) {
    const value = style.getPropertyValue(name);
    // A pattern is named by its id in the page, which the copy keeps.
    if (value !== '') to.setAttribute(name, value.replace(/url\("?[^#"]*#([^")]+)"?\)/, 'url(#$1)'));
  }
}

/** A copy of a drawing with its colours written out, without anything that could act. */
function copyShape(from: Element): SVGElement | undefined {
  const name = from.localName;
  const style = getComputedStyle(from);
  if (!kept.has(name) || style.display === 'none') return undefined;
  const copy = document.createElementNS(namespace, name) as SVGElement;
  for (const { name: key, value } of from.attributes)
    if (!dropped.test(key) || (key === 'id' && name === 'pattern')) copy.setAttribute(key, value);
  if (name !== 'svg' && name !== 'defs' && name !== 'pattern')
    setStyle(from, copy, name === 'text' ? [...shapeStyle, ...textStyle] : shapeStyle);
  for (const child of from.childNodes) {
    if (child instanceof Element) {
      const inner = copyShape(child);
      if (inner) copy.append(inner);
    } else if (child instanceof Text && (name === 'text' || name === 'tspan')) copy.append(child.data);
  }
  return copy;
}

/** The lines a text was broken into, each with its place on the page. */
function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const lines: { text: string; box: DOMRect }[] = [];
  const range = document.createRange();
  for (const word of node.data.matchAll(/\S+/g)) {
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < 2) {
      lines[lines.length - 1] = { text: `${last.text} ${word[0]}`, box: last.box };
    } else lines.push({ text: word[0], box });
  }
  return lines;
}

/** Walks the figure as it stands on the page and adds every drawing and every line of text at its place. */
function trace(node: Element, origin: DOMRect, paper: SVGElement): void {
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none') return;
  if (node instanceof SVGSVGElement) {
    const box = node.getBoundingClientRect();
    const copy = copyShape(node);
    if (!copy) return;
    for (const [key, value] of Object.entries({ x: box.left - origin.left, y: box.top - origin.top, width: box.width, height: box.height }))
      copy.setAttribute(key, String(Math.round(value * 100) / 100));
    copy.setAttribute('overflow', 'visible');
    paper.append(copy);
    return;
  }
  for (const child of node.childNodes) {
    if (child instanceof Text) {
      for (const { text, box } of linesOf(child)) {
        const line = element('text', { x: box.left - origin.left, y: box.top - origin.top + box.height * 0.78, fill: style.color });
        setStyle(node, line, textStyle);
        line.append(text);
        paper.append(line);
      }
    } else if (child instanceof Element && !child.matches('button, fieldset, summary')) trace(child, origin, paper);
  }
}

/**
 * A figure of the page as the text of a standalone SVG file: title, drawing, source, in the colours and the size now on screen.
 * `mark` stands above all of it.
 */
export function writeSvg(figure: HTMLElement, mark?: string): string {
  figure.dataset['drawing'] = '';
  try {
    return new XMLSerializer().serializeToString(draw(figure, mark));
  } finally {
    delete figure.dataset['drawing'];
  }
}

function draw(figure: HTMLElement, mark?: string): SVGElement {
  const box = figure.getBoundingClientRect();
  const margin = 16;
  const band = mark ? 28 : 0;
  const width = Math.ceil(box.width) + 2 * margin;
  const height = Math.ceil(box.height) + 2 * margin + band;
  const file = element('svg', { xmlns: namespace, width, height, viewBox: `${-margin} ${-margin - band} ${width} ${height}` });
  const page = getComputedStyle(document.documentElement);
  file.append(element('rect', { x: -margin, y: -margin - band, width, height, fill: page.backgroundColor }));
  if (mark) {
    const line = element('text', { x: 0, y: -margin, fill: page.color, 'font-size': 14, 'font-weight': 700 });
    setStyle(figure, line, ['font-family']);
    line.append(mark);
    file.append(line);
  }
  trace(figure, box, file);
  return file;
}
