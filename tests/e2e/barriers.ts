import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './quiet';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with the page as it stands: the rule, and every element that breaks it. Only what is wrong is described, and in the page
 * itself: that takes half the time of carrying everything that was looked at to a second page and back, which only a page with frames needs.
 */
export async function barriers(page: Page): Promise<string[]> {
  expect(page.frames(), 'a page without frames').toHaveLength(1);
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
}
