import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { type Permission, permissionsIn } from '@cqdg/contract';
import { AppConfig } from '../config/app-config';
import { Context, type ContextUser, type StudyAccess } from '../context/context';
import { preferredLanguage } from '../context/language';
import type { AppRequest } from '../context/request';
import { DomainError } from '../errors/domain-error';
import { ACCESS, type AccessRule, IN_MAINTENANCE, WITHOUT_SECOND_FACTOR } from './access.decorators';
import { changesSomething, fromOurPages, sameToken } from './forgery';
import { SessionReader, StudyReader } from './identity';
import { MaintenanceReader } from './maintenance-reader';
import { readSessionToken } from './session-cookie';

/** The one door of every route: who is it, does the request come from our pages, may they. A route that says nothing is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly sessions: SessionReader,
    private readonly studies: StudyReader,
    private readonly maintenance: MaintenanceReader,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<AppRequest>();
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [execution.getHandler(), execution.getClass()]);
    if (!rule) throw new Error(`No access rule on ${execution.getClass().name}.${execution.getHandler().name}`);

    const token = readSessionToken(this.config, request.headers.cookie);
    const session = token ? await this.sessions.read(this.dataSource.manager, token) : null;
    // Set before any refusal, so that the refusal is worded in the person's language.
    const context = this.context(request, session);
    request.context = context;

    if (rule.kind !== 'public' && !session) throw new DomainError('session.required');
    if (changesSomething(request.method)) this.refuseForgery(request, session?.csrfToken ?? null);
    if (rule.kind !== 'public' && session?.user.secondFactorMissing && !this.isFor(execution, WITHOUT_SECOND_FACTOR)) {
      throw new DomainError('second_factor.required');
    }
    if (rule.kind === 'needs') request.context = context.with({ study: await this.admit(request, context.who(), rule.permission) });
    // After all else: who may not do a thing at all is told so.
    if (changesSomething(request.method) && !this.isFor(execution, IN_MAINTENANCE)) {
      await this.maintenance.refuseChanges(this.dataSource.manager);
    }
    return true;
  }

  private isFor(execution: ExecutionContext, mark: string): boolean {
    return this.reflector.getAllAndOverride<boolean | undefined>(mark, [execution.getHandler(), execution.getClass()]) ?? false;
  }

  private context(request: AppRequest, session: { sessionId: string; user: ContextUser } | null): Context {
    return new Context({
      manager: this.dataSource.manager,
      correlationId: request.correlationId,
      language: session?.user.language ?? preferredLanguage(request.headers['accept-language']),
      user: session?.user ?? null,
      sessionId: session?.sessionId ?? null,
      study: null,
      address: request.ip ?? null,
      agent: request.get('user-agent') ?? null,
    });
  }

  private refuseForgery(request: AppRequest, csrfToken: string | null): void {
    const ours = csrfToken
      ? sameToken(request.get('x-csrf-token'), csrfToken)
      : fromOurPages(request.get('origin'), request.get('host'), this.config.publicUrl);
    if (!ours) throw new DomainError('csrf.refused');
  }

  private async admit(request: AppRequest, user: ContextUser, permission: Permission): Promise<StudyAccess | null> {
    const code = request.params['study'];
    const study = typeof code === 'string' ? await this.studies.find(this.dataSource.manager, code, user.id) : null;
    const permissions = permissionsIn(study?.role ?? null, user.staffRole, study?.archived);
    // Who may not even read the study learns nothing, not even that it is there.
    if (code !== undefined && !(study && permissions.has('study.read'))) throw new DomainError('not_found');
    if (!permissions.has(permission)) {
      const usually = permissionsIn(study?.role ?? null, user.staffRole).has(permission);
      throw new DomainError(usually ? 'study.archived' : 'permission.missing');
    }
    return study && { ...study, permissions };
  }
}
