import type { EntityManager } from 'typeorm';
import type { Language, Permission, StaffRole, StudyRole } from '@cqdg/contract';
import { DomainError } from '../errors/domain-error';

export interface ContextUser {
  id: string;
  email: string;
  displayName: string;
  language: Language;
  staffRole: StaffRole | null;
  /** The centre asks a second factor of this person, who has none yet. */
  secondFactorMissing?: true;
}

/** The study a request is about, and what this person may do in it. */
export interface StudyAccess {
  id: string;
  code: string;
  role: StudyRole | null;
  permissions: ReadonlySet<Permission>;
}

export interface ContextParts {
  manager: EntityManager;
  correlationId: string;
  language: Language;
  user: ContextUser | null;
  /** The session's identifier in the database, never its token. */
  sessionId: string | null;
  /** The access token that acts in the person's name, by its identifier. */
  tokenId?: string | null;
  study: StudyAccess | null;
  /** The client's address, for throttling and the audit; never logged. */
  address: string | null;
  /** What the client's browser calls itself, for the person's own list of sessions. */
  agent: string | null;
}

type AfterCommit = () => void | Promise<void>;

/** Who acts, on which study, in which language and transaction: the first argument of every service. */
export class Context implements ContextParts {
  readonly manager: EntityManager;
  readonly correlationId: string;
  readonly language: Language;
  readonly user: ContextUser | null;
  readonly sessionId: string | null;
  readonly tokenId: string | null;
  readonly study: StudyAccess | null;
  readonly address: string | null;
  readonly agent: string | null;

  constructor(
    parts: ContextParts,
    private readonly waiting: AfterCommit[] | null = null,
  ) {
    this.manager = parts.manager;
    this.correlationId = parts.correlationId;
    this.language = parts.language;
    this.user = parts.user;
    this.sessionId = parts.sessionId;
    this.tokenId = parts.tokenId ?? null;
    this.study = parts.study;
    this.address = parts.address;
    this.agent = parts.agent;
  }

  /** The portal itself: worker, reconciler, seed. */
  static system(manager: EntityManager, correlationId: string, language: Language = 'fr'): Context {
    return new Context({ manager, correlationId, language, user: null, sessionId: null, study: null, address: null, agent: null });
  }

  with(parts: Partial<ContextParts>): Context {
    return new Context({ ...this.parts(), ...parts }, this.waiting);
  }

  /** Runs `work` in one transaction; inside another one, it joins it. What `afterCommit` was given runs once all of it holds. */
  async transaction<T>(work: (tx: Context) => Promise<T>): Promise<T> {
    if (this.waiting) return work(this);
    const waiting: AfterCommit[] = [];
    const result = await this.manager.transaction((manager) => work(new Context({ ...this.parts(), manager }, waiting)));
    for (const action of waiting) await action();
    return result;
  }

  /** Mails, jobs and events leave only when the data they speak of is there for others to see. Outside a transaction, at once. */
  async afterCommit(action: AfterCommit): Promise<void> {
    if (this.waiting) this.waiting.push(action);
    else await action();
  }

  /** The signed-in person, or a 401. */
  who(): ContextUser {
    if (!this.user) throw new DomainError('session.required');
    return this.user;
  }

  /** The study of the route; a stranger is told nothing of it. */
  inStudy(permission: Permission): StudyAccess {
    if (!this.study) throw new DomainError('not_found');
    if (!this.study.permissions.has(permission)) throw new DomainError('permission.missing');
    return this.study;
  }

  private parts(): ContextParts {
    const { manager, correlationId, language, user, sessionId, tokenId, study, address, agent } = this;
    return { manager, correlationId, language, user, sessionId, tokenId, study, address, agent };
  }
}
