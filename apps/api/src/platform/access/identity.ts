import type { Permission, StudyRole } from '@cqdg/contract';
import type { EntityManager } from 'typeorm';
import type { ContextUser } from '../context/context';

/** What the guard asks of accounts. */
export abstract class SessionReader {
  /** Who holds this session token, if it lives. */
  abstract read(manager: EntityManager, token: string): Promise<{ sessionId: string; user: ContextUser; csrfToken: string } | null>;
}

export interface FoundStudy {
  id: string;
  code: string;
  role: StudyRole | null;
  /** It can only be read. */
  archived: boolean;
}

/** What the guard asks of access tokens. */
export abstract class TokenReader {
  /** Whose token this is, and the most it may do. Throws `token.refused`, `token.expired`, `too_many`. */
  abstract read(
    manager: EntityManager,
    token: string,
  ): Promise<{ tokenId: string; user: ContextUser; permissions: ReadonlySet<Permission> }>;
}

/** What the guard asks of studies. */
export abstract class StudyReader {
  /** The study of this code and the person's role in it; `null` where there is no such study. */
  abstract find(manager: EntityManager, code: string, userId: string): Promise<FoundStudy | null>;
}
