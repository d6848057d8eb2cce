import type { Language } from '@cqdg/contract';
import type { Chapter } from './guide.model';

/** One language only: the other is fetched if the person changes to it. */
export async function loadChapters(language: Language): Promise<Chapter[]> {
  const guide = await (language === 'fr' ? import('./generated/guide.fr') : import('./generated/guide.en'));
  return guide.chapters;
}
