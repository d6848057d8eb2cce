import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Language, type Permission, permissionsIn } from '@cqdg/contract';
import { SessionReader } from '../platform/access/identity';
import { readSessionToken } from '../platform/access/session-cookie';
import { AppConfig } from '../platform/config/app-config';
import { DomainError } from '../platform/errors/domain-error';

/** What the access guard asks, for pages that are no routes of ours. */
@Injectable()
export class QueueDoor {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly sessions: SessionReader,
  ) {}

  /** Gives the language of the person, for pages that speak it. */
  async admit(cookies: string | undefined, permission: Permission): Promise<Language> {
    const token = readSessionToken(this.config, cookies);
    const session = token ? await this.sessions.read(this.dataSource.manager, token) : null;
    if (!session) throw new DomainError('session.required');
    if (session.user.secondFactorMissing) throw new DomainError('second_factor.required');
    if (!permissionsIn(null, session.user.staffRole).has(permission)) throw new DomainError('permission.missing');
    return session.user.language;
  }
}
