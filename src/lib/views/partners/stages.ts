import type { StageRow } from '$lib/charts/stages/layout';
import type { Measure } from '$lib/model/measure';
import { nameValue } from '../define';

/** The paths, each with its stages in order. */
export const paths = {
  partnership: ['mapping', 'planning', 'mou', 'implementation', 'evaluation'],
  outreach: ['research', 'outreach', 'training', 'evaluation']
} as const;

/** The stages of a path with how many reached each, and how many of those at the stage before. */
export function stageRows(path: keyof typeof paths, reached: readonly Measure[], steps: readonly Measure[]): StageRow[] {
  const at = (all: readonly Measure[], stage: string) => all.find(({ key }) => key.stage === stage);
  return paths[path].map((stage) => ({ label: nameValue(stage), reached: at(reached, stage), step: at(steps, stage) }));
}
