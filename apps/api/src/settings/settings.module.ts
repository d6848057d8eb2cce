import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../platform/config/app-config';
import { statementTexts } from '../signature/statement';
import { Statement } from '../signature/signature.tokens';
import { LiveSettings } from './live-settings';
import { SettingsController } from './settings.controller';
import { SettingsService } from './settings.service';

/** What the centre has set, for every process. */
@Global()
@Module({
  providers: [
    LiveSettings,
    {
      provide: Statement,
      inject: [AppConfig],
      useFactory: async (config: AppConfig) => new Statement(await statementTexts(config.signStatementFile)),
    },
  ],
  exports: [LiveSettings, Statement],
})
export class LiveSettingsModule {}

/** Setting it, over HTTP. */
@Module({ controllers: [SettingsController], providers: [SettingsService] })
export class SettingsModule {}
