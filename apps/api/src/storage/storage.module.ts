import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../platform/config/app-config';
import { FolderStore } from './folder-store';
import { Store } from './store';

@Global()
@Module({
  providers: [{ provide: Store, inject: [AppConfig], useFactory: (config: AppConfig) => new FolderStore(config.storageDir) }],
  exports: [Store],
})
export class StorageModule {}
