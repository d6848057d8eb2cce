import { Module } from '@nestjs/common';
import { DictionariesController } from './dictionaries.controller';
import { EditionDrafts } from './edition-drafts.service';
import { EditionsController } from './editions.controller';
import { EditionsModule } from './editions.module';
import { Publications } from './publications.service';
import { TemplatesService } from './templates.service';

@Module({
  imports: [EditionsModule],
  controllers: [DictionariesController, EditionsController],
  providers: [TemplatesService, EditionDrafts, Publications],
  exports: [EditionsModule],
})
export class DictionariesModule {}
