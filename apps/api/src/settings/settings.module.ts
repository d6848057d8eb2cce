import { Global, Module } from '@nestjs/common';
import { LiveSettings } from './live-settings';
import { SettingsController } from './settings.controller';
import { SettingsService } from './settings.service';

/** What the centre has set, for every process. */
@Global()
@Module({ providers: [LiveSettings], exports: [LiveSettings] })
export class LiveSettingsModule {}

/** Setting it, over HTTP. */
@Module({ controllers: [SettingsController], providers: [SettingsService] })
export class SettingsModule {}
