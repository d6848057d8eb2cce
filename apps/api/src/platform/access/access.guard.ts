import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { type Permission, permissionsIn } from '@cqdg/contract';
import { AppConfig } from '../config/app-config';
import { Context, type ContextUser, type StudyAccess } from '../context/context';
import { preferredLanguage } from '../context/language';
import type { AppRequest } from '../context/request';
import { DomainError } from '../errors/domain-error';
import { ACCESS, type AccessRule, BY_TOKEN, IN_MAINTENANCE, IN_PERSON, WITHOUT_SECOND_FACTOR } from './access.decorators';
import { readBearer } from './bearer';
import { changesSomething, fromOurPages, sameToken } from './forgery';
import { SessionReader, StudyReader, TokenReader } from './identity';
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
    private readonly tokens: TokenReader,
    private readonly studies: StudyReader,
    private readonly maintenance: MaintenanceReader,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<AppRequest>();
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [execution.getHandler(), execution.getClass()]);
    if (!rule) throw new Error(`No access rule on ${execution.getClass().name}.${execution.getHandler().name}`);

    const bearer = readBearer(request.headers.authorization);
    if (bearer && rule.kind !== 'public') await this.admitToken(execution, request, rule, bearer);
    else await this.admitSession(execution, request, rule);
    // After all else: who may not do a thing at all is told so.
    if (changesSomething(request.method) && !this.isFor(execution, IN_MAINTENANCE)) {
      await this.maintenance.refuseChanges(this.dataSource.manager);
    }
    return true;
  }

  /** A program with an access token. No page can make a browser send one, so nothing is forged; cookies beside it are not looked at. */
  private async admitToken(execution: ExecutionContext, request: AppRequest, rule: AccessRule, bearer: string): Promise<void> {
    const { tokenId, user, permissions } = await this.tokens.read(this.dataSource.manager, bearer);
    const context = this.context(request, { sessionId: null, user }).with({ tokenId });
    request.context = context;
    if (user.secondFactorMissing) throw new DomainError('second_factor.required');
    if (rule.kind === 'needs') request.context = context.with({ study: await this.admit(request, user, rule.permission, permissions) });
    const isTaken = rule.kind === 'needs' ? !this.isFor(execution, IN_PERSON) : this.isFor(execution, BY_TOKEN);
    if (!isTaken) throw new DomainError('token.not_allowed');
  }

  private async admitSession(execution: ExecutionContext, request: AppRequest, rule: AccessRule): Promise<void> {
    // On a public route, who brings an access token is a visitor.
    const token = readBearer(request.headers.authorization) ? null : readSessionToken(this.config, request.headers.cookie);
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
  }

  private isFor(execution: ExecutionContext, mark: string): boolean {
    return this.reflector.getAllAndOverride<boolean | undefined>(mark, [execution.getHandler(), execution.getClass()]) ?? false;
  }

  private context(request: AppRequest, session: { sessionId: string | null; user: ContextUser } | null): Context {
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

  /** `most` is what a token is cut to. */
  private async admit(
    request: AppRequest,
    user: ContextUser,
    permission: Permission,
    most: ReadonlySet<Permission> | null = null,
  ): Promise<StudyAccess | null> {
    const code = request.params['study'];
    const study = typeof code === 'string' ? await this.studies.find(this.dataSource.manager, code, user.id) : null;
    const permissions = permissionsIn(study?.role ?? null, user.staffRole, study?.archived);
    // Who may not even read the study learns nothing, not even that it is there.
    if (code !== undefined && !(study && permissions.has('study.read'))) throw new DomainError('not_found');
    if (!permissions.has(permission)) {
      const usually = permissionsIn(study?.role ?? null, user.staffRole).has(permission);
      throw new DomainError(usually ? 'study.archived' : 'permission.missing');
    }
    if (most && !most.has(permission)) throw new DomainError('token.not_allowed');
    return study && { ...study, permissions: most ? new Set([...permissions].filter((one) => most.has(one))) : permissions };
  }
}
