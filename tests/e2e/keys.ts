import { expect, type Locator, type Page } from '@playwright/test';

/** What is wrong with the element in focus, if anything: no mark, out of sight, or under something else. Runs in the page. */
async function look(target: Element | null): Promise<{ readonly there: boolean; readonly wrong?: string }> {
  const node = document.activeElement;
  const there = node === target;
  if (!(node instanceof HTMLElement || node instanceof SVGElement) || node.tabIndex < 0) return { there };
  // What comes only when it is near, and what is being counted, comes before a person's next key.
  const waiting = () =>
    document.querySelector('[data-picture=pending]') !== null ||
    [...document.querySelectorAll('[data-near]')].some((room) => {
      const { top, bottom } = room.getBoundingClientRect();
      return top < innerHeight + 700 && bottom > -700;
    });
  const frame = () => new Promise(requestAnimationFrame);
  for (let i = 0; i < 200 && waiting(); i++) await new Promise((done) => setTimeout(done, 25));
  // The browser holds its place in two frames when something above takes another room.
  await frame();
  await frame();

  const drawn = node instanceof SVGElement;
  const shown = drawn ? node : node.matches('input[type=file], input[type=radio]') ? (node.closest('label') ?? node) : node;
  const name = `${node.tagName} ${node.getAttribute('aria-label') ?? node.textContent.trim().slice(0, 40)}`;
  const marks = drawn ? [...node.querySelectorAll('.ring, .dot')] : [shown, node];
  const marked = marks.some((one) => getComputedStyle(one)[drawn ? 'stroke' : 'outlineStyle'] !== 'none');
  if (!marked) return { there, wrong: `no mark: ${name}` };
  const box = shown.getBoundingClientRect();
  // A region may be larger than the window: then its visible part counts.
  const left = Math.max(box.left, 0);
  const right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, innerHeight);
  if (right - left < 1 || bottom - top < 1) return { there, wrong: `out of sight: ${name}` };
  const lies = (part: number): boolean => {
    const hit = document.elementFromPoint(left + (right - left) * part, top + (bottom - top) * part);
    if (!hit) return false;
    // A drawing's marks lie among its lines and names.
    if (drawn) return node.closest('.chart')?.contains(hit) === true;
    return shown.contains(hit) || hit.contains(shown) || hit.closest('label')?.contains(node) === true;
  };
  // Its middle lies on top; of a text in two lines, whose middle may be beside it, some part.
  const inline = getComputedStyle(shown).display === 'inline';
  return { there, ...((inline ? [0.1, 0.3, 0.5, 0.7, 0.9].some(lies) : lies(0.5)) ? {} : { wrong: `covered: ${name}` }) };
}

/** Presses a key that moves the focus; where it comes to must be in sight. */
export async function step(page: Page, key = 'Tab'): Promise<void> {
  await page.keyboard.press(key);
  expect((await page.evaluate(look, null)).wrong).toBeUndefined();
}

/** Presses Tab until an element has the focus; every stop on the way must be in sight. `near`: it comes only when the focus is near. */
export async function tabTo(page: Page, target: Locator, near = false): Promise<void> {
  if (!near) await expect(target).toBeVisible({ timeout: 60_000 });
  for (let stop = 0; stop < 250; stop += 1) {
    const { there, wrong } = near && (await target.count()) === 0 ? await page.evaluate(look, null) : await target.evaluate(look);
    expect(wrong).toBeUndefined();
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${target.toString()}`);
}
