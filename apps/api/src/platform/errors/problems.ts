import { discardProblems } from './discard.problems';
import { peopleProblems } from './people.problems';
import { platformProblems } from './platform.problems';
import { submissionProblems } from './submission.problems';
import { tokenProblems } from './token.problems';

/** Every code an answer can carry. `{name}` in a text is replaced by the parameter of that name. */
export const problems = { ...platformProblems, ...peopleProblems, ...submissionProblems, ...discardProblems, ...tokenProblems };
export type ProblemCode = keyof typeof problems;
