import type { Download, Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect } from '../quiet';

/** So long may the engine take to start on a busy machine. */
export const slow = { timeout: 60_000 };

/** The file that is looked at, step by step. */
export const wizard = (page: Page): Locator => page.locator('[data-wizard]');
/** The number in the preview. */
export const headline = (page: Page): Locator => page.locator('[data-preview] [data-headline]');
/** How many of how many it is of. */
export const base = (page: Page): Locator => page.locator('[data-preview] .base');
/** What the last choice did to it. */
export const effect = (page: Page): Locator => page.locator('[data-preview] [data-effect]');
export const issue = (page: Page, code: string): Locator => page.locator(`[data-wizard] [data-code=${code}]`);

/** Waits until the newest choice has been counted. */
export async function counted(page: Page): Promise<void> {
  await expect(page.locator('[data-preview]')).toHaveAttribute('data-preview', 'ready', slow);
}

/** Goes to a step, and waits until the preview is there. */
export async function goTo(page: Page, step: number): Promise<void> {
  await page.locator(`[data-step="${step}"]`).click();
  await expect(wizard(page)).toHaveAttribute('data-at', String(step));
  await counted(page);
}

/** Answers a question by one of its ways out: with this it is no question any more. */
export async function answer(page: Page, code: string, fix: string): Promise<void> {
  await issue(page, code).locator(`[data-fix=${fix}]`).first().click();
  await expect(page.locator(`[data-wizard] [data-code=${code}][data-asks=true]`)).toHaveCount(0, slow);
  await counted(page);
}

/** How many steps were taken. */
export async function stepsAre(page: Page, n: number): Promise<void> {
  await expect(page.locator('[data-steps]')).toHaveAttribute('data-steps', String(n), slow);
  await counted(page);
}

/** Opens the list of steps, which a narrow screen keeps shut. */
export async function openSteps(page: Page): Promise<Locator> {
  const list = page.locator('[data-steps]');
  if (!(await list.evaluate((node: HTMLDetailsElement) => node.open))) await list.locator('summary').click();
  return list;
}

/** What a click gives the person as a file. */
export async function saved(page: Page, button: Locator): Promise<{ readonly name: string; readonly text: string }> {
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Takes the page to the last step of the file and uses it; the page stays. */
export async function acceptHere(page: Page): Promise<void> {
  if ((await wizard(page).count()) > 0) await goTo(page, 6);
  await page.locator('[data-accept-stay]').click();
  await expect(page.locator('[data-importing]')).toHaveCount(0, slow);
}
