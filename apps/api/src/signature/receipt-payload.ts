import { createHash } from 'node:crypto';
import { type Language, type ReceiptPayload, canonicalJson } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import type { Context, StudyAccess } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { Registry } from '../registration/registry.entity';
import { Study } from '../studies/study.entities';
import type { Submission } from '../submissions/submission.entity';
import { currentFiles } from '../submissions/submissions';
import { RunTable } from '../validation/run-table.entity';
import type { Run } from '../validation/run.entity';
import { statementFor } from './statement';

export interface SignedThing {
  id: string;
  study: StudyAccess;
  submission: Submission;
  run: Run;
  dictionary: { value: Dictionary; raw: unknown };
  language: Language;
  texts: Record<Language, string>;
  /** The digest of the statement that the person read. */
  agreedTo: string;
}

/** Everything that a receipt says, read in the transaction that signs. */
export async function receiptPayload(tx: Context, thing: SignedThing): Promise<ReceiptPayload> {
  const { id, submission, run, dictionary, language } = thing;
  const study = await tx.manager.findOneByOrFail(Study, { id: thing.study.id });
  const registry = await tx.manager.findOneBy(Registry, { studyId: study.id });
  const statement = statementFor(thing.texts, study.name);
  if (statement.digest !== thing.agreedTo) throw new DomainError('submission.statement_changed');
  const { id: signerId, displayName, email } = tx.who();
  if (!thing.study.role || !run.endedAt) throw new DomainError('permission.missing');
  return {
    ...{ type: 'cqdg-submission-receipt', version: 1, id, revision: submission.revision },
    study: { code: study.code, name: study.name[language] },
    signer: { id: signerId, name: displayName, email, role: thing.study.role },
    signedAt: new Date().toISOString(),
    statement: { id: statement.id, language, text: statement.text[language] },
    dictionary: { name: dictionary.value.name, version: dictionary.value.version, sha256: sha256(canonicalJson(dictionary.raw)) },
    run: {
      ...{ id: run.id, number: run.number, engine: run.engine },
      ...{ endedAt: run.endedAt.toISOString(), errors: run.errors, warnings: run.warnings },
    },
    registry: { version: run.basis.registryVersion, samples: registry?.samples ?? 0 },
    files: await signedFiles(tx, submission, run),
  };
}

async function signedFiles(tx: Context, submission: Submission, run: Run): Promise<ReceiptPayload['files']> {
  const checked = await tx.manager.find(RunTable, { where: { runId: run.id }, order: { tableName: 'ASC' } });
  const files = await currentFiles(tx.manager, submission.id);
  return checked.flatMap(({ tableName, rows }) => {
    const file = files.get(tableName);
    if (!file) return [];
    const { sha256: original, contentSha256, sheet } = file;
    const name = sheet === null ? file.name : `${file.name} › ${sheet}`;
    return [{ table: tableName, name, rows, sha256: original, contentSha256 }];
  });
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
