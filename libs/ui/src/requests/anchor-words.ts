import type { RequestAnchor } from '@cqdg/contract';
import type { requestsTexts } from './requests.texts';

type Texts = (typeof requestsTexts)['fr'];

/** Where the person was looking: code names first, then words. */
export function anchorWords(anchor: RequestAnchor, t: Texts, codeTitle: (code: string) => string): { names: string[]; words: string[] } {
  const { table, field, row, code, revision } = anchor;
  return {
    names: [table, field].filter((name) => name !== undefined),
    words: [
      ...(row === undefined ? [] : [t.row(row)]),
      ...(code === undefined ? [] : [codeTitle(code)]),
      ...(revision === undefined ? [] : [t.revision(revision)]),
    ],
  };
}
