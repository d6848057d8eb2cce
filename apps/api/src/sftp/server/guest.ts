import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../platform/context/context';
import type { SftpIdentity } from '../accounts/identities';
import { contextOf } from '../accounts/sftp-contexts';

/** Who is connected: by which account, and what they may do now, which can change while they are. */
export class Guest {
  readonly id = randomUUID();
  /** When something was last asked of us: that the line is alive (keep-alive) is no work. */
  activeAt = Date.now();

  constructor(
    public identity: SftpIdentity,
    private readonly manager: EntityManager,
    private readonly from: { address: string | null; agent: string | null },
  ) {}

  get accountId(): string {
    return this.identity.account.id;
  }

  get studyId(): string {
    return this.identity.study.id;
  }

  /** For one act: services need not know where it came from. */
  get ctx(): Context {
    return contextOf(this.identity, this.manager, this.from);
  }
}
