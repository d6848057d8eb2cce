import { Controller, Get, Header, Param, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { DictionaryInfo } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { dictionaryFileName } from '@cqdg/dictionary/templates';
import { Public } from '../platform/access/access.decorators';
import { attachment } from '../platform/http/attachment';
import { DictionaryService } from './dictionary.service';
import { type TemplateInfo, TemplatesService } from './templates.service';

const types: Record<TemplateInfo['kind'], string> = {
  tsv: 'text/tab-separated-values; charset=utf-8',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const A_WHILE = 'public, max-age=300';

/** For everybody: the dictionary is what people read before they have an account. */
@Controller('dictionaries')
export class DictionariesController {
  constructor(
    private readonly dictionaries: DictionaryService,
    private readonly templates: TemplatesService,
  ) {}

  @Get()
  @Public()
  list(): DictionaryInfo[] {
    return this.dictionaries.list();
  }

  /** With references resolved. */
  @Get(':version')
  @Public()
  @Header('Cache-Control', A_WHILE)
  get(@Param('version') version: string): Dictionary {
    return this.dictionaries.get(version);
  }

  /** The file as a curator keeps it, Lectern 2. */
  @Get(':version/lectern')
  @Public()
  @Header('Cache-Control', A_WHILE)
  raw(@Param('version') version: string, @Res({ passthrough: true }) response: Response): unknown {
    const file = this.dictionaries.raw(version);
    response.setHeader('Content-Disposition', attachment(dictionaryFileName(this.dictionaries.get(version))));
    return file;
  }

  @Get(':version/templates')
  @Public()
  listTemplates(@Param('version') version: string): TemplateInfo[] {
    return this.templates.list(version);
  }

  @Get(':version/templates/:file')
  @Public()
  @Header('Cache-Control', A_WHILE)
  async template(@Param('version') version: string, @Param('file') file: string): Promise<StreamableFile> {
    const { kind, bytes } = await this.templates.get(version, file);
    return new StreamableFile(bytes, { type: types[kind], disposition: attachment(file), length: bytes.byteLength });
  }
}
