import type { Language } from '$lib/model/language';
import { speak } from '../language';
import type { MethodContent } from './content';
import type { MethodExamples } from './examples';
import { methodContent } from './page';

const [examples] = Object.values(import.meta.glob<MethodExamples>('/data/method.json', { eager: true, import: 'default' }));

/** The page of methods as it is prerendered, with the examples counted at build time. Runs while building only: no browser loads this. */
export function prerenderedMethod(language: Language): MethodContent {
  if (!examples) throw new Error('data/method.json is missing: run npm run build');
  speak(language);
  return methodContent(examples);
}
