import ssh2 from 'ssh2';
import type { Language } from '@cqdg/contract';
import { foreseen, toProblem } from '../../platform/errors/to-problem';

const { STATUS_CODE } = ssh2.utils.sftp;

export interface Status {
  code: number;
  message: string;
  /** Ours, to be looked at. */
  failure: boolean;
}

/** What a failed request is answered. The protocol has few codes; what clients show beside them is the sentence. */
export function statusOf(error: unknown, language: Language): Status {
  const problem = foreseen(error);
  const { title, detail } = toProblem(problem, language, '');
  const refused = problem.status === 403 || problem.code === 'submission.already_signed';
  const code =
    problem.code === 'not_found' || problem.code === 'file.gone'
      ? STATUS_CODE.NO_SUCH_FILE
      : refused
        ? STATUS_CODE.PERMISSION_DENIED
        : STATUS_CODE.FAILURE;
  return { code, message: `${title}. ${detail}`, failure: problem.code === 'internal' };
}
