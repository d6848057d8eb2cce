import type { Language } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { describe } from '@cqdg/validation';
import { frenchSpaces } from '../../notifications/mail-words';
import { DomainError } from '../../platform/errors/domain-error';
import { type ProblemCode, problems } from '../../platform/errors/problems';
import { toProblem } from '../../platform/errors/to-problem';
import type { SftpTransfer } from '../sftp-file.entities';
import { momentOf, reportTexts } from './report.texts';

/** Why a file was not taken, for its report. */
export function refusalText(transfer: SftpTransfer, dictionary: Dictionary, language: Language): string {
  const texts = reportTexts[language];
  const reasons = transfer.refused.map((finding) => {
    const { title, found, expected, mend } = describe(finding, language, dictionary);
    return `- ${[`${title}.`, found, expected, mend].filter((text) => text !== '').join(' ')}`;
  });
  if (reasons.length === 0 && transfer.code !== null) reasons.push(`- ${problemText(transfer.code, language)}`);
  const lines = [texts.refusal(transfer.path, momentOf(transfer.endedAt ?? transfer.at, language)), '', ...reasons, '', texts.kept, ''];
  const text = lines.join('\r\n');
  return `\uFEFF${language === 'fr' ? frenchSpaces(text) : text}`;
}

function problemText(code: string, language: Language): string {
  if (!(code in problems)) return code;
  const { title, detail } = toProblem(new DomainError(code as ProblemCode), language, '');
  return `${title}. ${detail}`;
}
