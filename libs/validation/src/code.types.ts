import type { Severity } from '@cqdg/contract';

/** What is fixed about a code: its severity unless a finding says otherwise, and the parameters its sentences may use. */
export interface CodeInfo {
  severity: Severity;
  /** Always present in `Finding.params`, under these names. */
  params: readonly string[];
  /** Present only in some findings of the code. */
  optional?: readonly string[];
}
