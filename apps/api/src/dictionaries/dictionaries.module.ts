import { Module } from '@nestjs/common';
import { DictionariesController } from './dictionaries.controller';
import { DictionaryService } from './dictionary.service';
import { TemplatesService } from './templates.service';

@Module({ controllers: [DictionariesController], providers: [DictionaryService, TemplatesService], exports: [DictionaryService] })
export class DictionariesModule {}
