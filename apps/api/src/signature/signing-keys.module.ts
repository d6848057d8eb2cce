import { Module } from '@nestjs/common';
import { AppConfig } from '../platform/config/app-config';
import { SigningKeys } from './signing-keys';

/** The centre's key, for whatever must be proven to others. */
@Module({
  providers: [{ provide: SigningKeys, inject: [AppConfig], useFactory: (config: AppConfig) => SigningKeys.of(config) }],
  exports: [SigningKeys],
})
export class SigningKeysModule {}
