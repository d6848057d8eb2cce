import { Global, Module } from '@nestjs/common';
import { SessionReader, TokenReader } from '../platform/access/identity';
import { NotificationsModule } from '../notifications/notifications.module';
import { AppConfig } from '../platform/config/app-config';
import { AccountsService } from './accounts.service';
import { ApiTokensController } from './api-tokens.controller';
import { ApiTokens } from './api-tokens.service';
import { Invitees } from './invitees.service';
import { MeController } from './me.controller';
import { Sealing } from './second-factor/sealing';
import { SecondFactorController } from './second-factor/second-factor.controller';
import { SecondFactors } from './second-factor/second-factors.service';
import { SignIns } from './second-factor/sign-ins.service';
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
  controllers: [SessionController, MeController, PasswordResetsController, SecondFactorController, ApiTokensController],
  providers: [
    { provide: SessionSecret, inject: [AppConfig], useFactory: (config: AppConfig) => SessionSecret.of(config) },
    { provide: Sealing, inject: [AppConfig], useFactory: (config: AppConfig) => Sealing.of(config) },
    SessionsService,
    { provide: SessionReader, useExisting: SessionsService },
    AccountsService,
    Invitees,
    ApiTokens,
    { provide: TokenReader, useExisting: ApiTokens },
    OpenSessions,
    PasswordResets,
    SecondFactors,
    SignIns,
    Throttle,
  ],
  exports: [
    SessionsService,
    SessionReader,
    TokenReader,
    AccountsService,
    Invitees,
    PasswordResets,
    Sealing,
    SecondFactors,
    SignIns,
    Throttle,
  ],
})
export class AccountsModule {}
