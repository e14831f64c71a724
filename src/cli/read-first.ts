import { createHash } from 'node:crypto';

const preloads = /<link ([^>]*)rel="modulepreload">/g;

/**
 * What a page does before its scripts: it waits until it is painted, two seconds at most, and not where nothing paints, as in a
 * hidden tab; only then it lets its links fetch, one at a time: each costs a phone several milliseconds.
 */
const painted = `new Promise((shown) => {
						new PerformanceObserver(shown).observe({ type: 'paint', buffered: true });
						setTimeout(shown, document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint') ? 0 : 2000);
					}).then(() => {
						const links = [...document.querySelectorAll('link[rel=later]')];
						(function next() {
							const link = links.shift();
							if (!link) return;
							link.rel = 'modulepreload';
							setTimeout(next);
						})();
						return `;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A prerendered page is read before it comes to life: its scripts are fetched and run after its first paint, where Kit has them
 * compete with text and style for the same line. Gives the page back with its policy allowing the changed start, and alone.
 * A page without content of its own, such as the fallback, starts at once.
 * @throws when Kit writes the start of a page in a way that is not known here
 */
export function readFirst(html: string): string {
  if (!html.includes('node_ids')) return html;
  const script = html.match(/<script>([^<]*__sveltekit_[^<]*)<\/script>/)?.[1];
  const changed = script?.replace('Promise.all([', `${painted}Promise.all([`).replace(']).then(', ']);\n\t\t\t\t\t}).then(');
  if (script === undefined || changed === undefined || changed.split(painted).length !== 2 || !html.includes(hash(script)))
    throw new Error('The start of a page is not as expected: see src/cli/read-first.ts');
  return html
    .replace(script, () => changed)
    .replace(hash(script), hash(changed))
    .replace(preloads, '<link $1rel="later">');
}
