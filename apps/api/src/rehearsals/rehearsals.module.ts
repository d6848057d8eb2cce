import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { EditionDrafts } from '../dictionaries/edition-drafts.service';
import { EditionsModule } from '../dictionaries/editions.module';
import { ComingEditionsService } from './coming-editions.service';
import { REHEARSAL_QUEUE, RehearsalQueue } from './rehearsal-queue';
import { RehearsalViews } from './rehearsal-views';
import { ComingEditionsController, RehearsalsController } from './rehearsals.controller';
import { Rehearsals } from './rehearsals.service';

/** Rehearsals of drafts of the dictionary, over HTTP. */
@Module({
  imports: [EditionsModule, BullModule.registerQueue({ name: REHEARSAL_QUEUE })],
  controllers: [RehearsalsController, ComingEditionsController],
  providers: [EditionDrafts, Rehearsals, RehearsalViews, RehearsalQueue, ComingEditionsService],
})
export class RehearsalsModule {}
