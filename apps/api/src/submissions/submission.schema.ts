import { RunCompleteness } from '../completeness/run-completeness.entity';
import { Completeness1763800700000 } from '../migrations/1763800700000-completeness';
import { RegisteredFiles1763800200000 } from '../migrations/1763800200000-registered-files';
import { Submissions1763800100000 } from '../migrations/1763800100000-submissions';
import { Tombstones1763800600000 } from '../migrations/1763800600000-tombstones';
import { Tombstone } from '../discards/tombstone.entity';
import { Revisions1763800300000 } from '../migrations/1763800300000-revisions';
import { RegisteredFile } from '../registration/registered-file.entity';
import { RegisteredSample } from '../registration/registered-sample.entity';
import { RegistrationDraft } from '../registration/registration-draft.entity';
import { RegistrationRow } from '../registration/registration-row.entity';
import { Registry } from '../registration/registry.entity';
import { Decision } from '../revisions/decision.entity';
import { SignedReceipt } from '../signature/signed-receipt.entity';
import { SigningKey } from '../signature/signing-key.entity';
import { RunFinding } from '../validation/run-finding.entity';
import { RunGroup } from '../validation/run-group.entity';
import { RunTable } from '../validation/run-table.entity';
import { Run } from '../validation/run.entity';
import { SubmissionTable } from './submission-table.entity';
import { Submission } from './submission.entity';
import { TableFileVersion } from './table-file.entity';

/** What the submission of data adds to the database. */
export const submissionEntities = [
  ...[Registry, RegisteredSample, RegisteredFile, RegistrationDraft, RegistrationRow],
  ...[Submission, TableFileVersion, SubmissionTable, Decision],
  ...[Run, RunTable, RunFinding, RunGroup, RunCompleteness],
  ...[SignedReceipt, SigningKey, Tombstone],
];
export const submissionMigrations = [
  ...[Submissions1763800100000, RegisteredFiles1763800200000, Revisions1763800300000, Tombstones1763800600000, Completeness1763800700000],
];
