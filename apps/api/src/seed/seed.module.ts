import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { AuditModule } from '../audit/audit.module';
import type { AppConfig } from '../platform/config/app-config';
import { PlatformModule } from '../platform/platform.module';
import { LiveSettingsModule } from '../settings/settings.module';
import { SeedService } from './seed.service';

@Module({})
export class SeedModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: SeedModule,
      imports: [PlatformModule.with(config), AuditModule, LiveSettingsModule, AccountsModule],
      providers: [SeedService],
    };
  }
}
