import { Global, Module } from '@nestjs/common';
import { type StudyFacts, StudyProgress } from './study-progress';

/** Stands where nothing is submitted yet. */
class NoProgress extends StudyProgress {
  async of(): Promise<ReadonlyMap<string, StudyFacts>> {
    return new Map();
  }
}

@Global()
@Module({ providers: [{ provide: StudyProgress, useClass: NoProgress }], exports: [StudyProgress] })
export class NoProgressModule {}
