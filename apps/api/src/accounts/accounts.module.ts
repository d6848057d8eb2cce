import { Global, Module } from '@nestjs/common';
import { SessionReader } from '../platform/access/identity';
import { NotificationsModule } from '../notifications/notifications.module';
import { AppConfig } from '../platform/config/app-config';
import { AccountsService } from './accounts.service';
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
  controllers: [SessionController, MeController, PasswordResetsController],
  providers: [
    { provide: SessionSecret, inject: [AppConfig], useFactory: (config: AppConfig) => SessionSecret.of(config) },
    SessionsService,
    { provide: SessionReader, useExisting: SessionsService },
    AccountsService,
    OpenSessions,
    PasswordResets,
    Throttle,
  ],
  exports: [SessionsService, SessionReader, AccountsService, Throttle],
})
export class AccountsModule {}
