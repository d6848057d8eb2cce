import type { ProposalInput } from './proposal.types';

export type { ProposalInput } from './proposal.types';

/** The right value for one that failed, where it is certain enough to offer; `null` otherwise. */
export function propose(_input: ProposalInput): string | null {
  return null;
}
