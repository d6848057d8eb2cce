import { Global, Module } from '@nestjs/common';
import { StudyReader } from '../platform/access/identity';
import { StudyAccessService } from './study-access.service';

@Global()
@Module({
  providers: [StudyAccessService, { provide: StudyReader, useExisting: StudyAccessService }],
  exports: [StudyReader],
})
export class StudiesModule {}
