import { Global, Module } from '@nestjs/common';
import { SessionReader, TokenReader } from '../platform/access/identity';
import { NotificationsModule } from '../notifications/notifications.module';
import { AppConfig } from '../platform/config/app-config';
import { AccountsService } from './accounts.service';
import { ApiTokensController } from './api-tokens.controller';
import { ApiTokens } from './api-tokens.service';
import { MeController } from './me.controller';
import { SessionController } from './session.controller';
import { OpenSessions } from './open-sessions.service';
import { PasswordResetsController } from './password-resets.controller';
import { PasswordResets } from './password-resets.service';
import { SessionSecret } from './session-secret';
import { SessionsService } from './sessions.service';
import { Throttle } from './throttle';

/** Global: the guard and everything that asks for a password again need it. */
@Global()
@Module({
  imports: [NotificationsModule],
  controllers: [SessionController, MeController, PasswordResetsController, ApiTokensController],
  providers: [
    { provide: SessionSecret, inject: [AppConfig], useFactory: (config: AppConfig) => SessionSecret.of(config) },
    SessionsService,
    { provide: SessionReader, useExisting: SessionsService },
    AccountsService,
    ApiTokens,
    { provide: TokenReader, useExisting: ApiTokens },
    OpenSessions,
    PasswordResets,
    Throttle,
  ],
  exports: [SessionsService, SessionReader, TokenReader, AccountsService, Throttle],
})
export class AccountsModule {}
