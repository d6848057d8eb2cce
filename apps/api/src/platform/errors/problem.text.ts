/** What people are told of one code. */
export interface ProblemText {
  status: number;
  fr: { title: string; detail: string };
  en: { title: string; detail: string };
}

/** Keeps the codes as literal types. */
export function defineProblems<K extends string>(texts: Record<K, ProblemText>): Record<K, ProblemText> {
  return texts;
}
