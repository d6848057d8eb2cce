import { accountRequestProblems } from './account-request.problems';
import { centreProblems } from './centre.problems';
import { discardProblems } from './discard.problems';
import { oidcProblems } from './oidc.problems';
import { peopleProblems } from './people.problems';
import { platformProblems } from './platform.problems';
import { requestProblems } from './request.problems';
import { sftpProblems } from './sftp.problems';
import { submissionProblems } from './submission.problems';
import { tokenProblems } from './token.problems';
import { usersProblems } from './users.problems';

/** Every code an answer can carry. `{name}` in a text is replaced by the parameter of that name. */
export const problems = {
  ...platformProblems,
  ...peopleProblems,
  ...submissionProblems,
  ...discardProblems,
  ...tokenProblems,
  ...usersProblems,
  ...centreProblems,
  ...accountRequestProblems,
  ...requestProblems,
  ...sftpProblems,
  ...oidcProblems,
};
export type ProblemCode = keyof typeof problems;
