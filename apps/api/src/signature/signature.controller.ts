import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import type { PublicKeys, Receipt, SignStatement } from '@cqdg/contract';
import { Reads } from '../audit/reads';
import { Needs, Public } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { attachment } from '../platform/http/attachment';
import { IdPipe } from '../platform/http/id.pipe';
import { SignBody } from '../submissions/submission.inputs';
import { PublishedKeys } from './published-keys';
import { SignatureService } from './signature.service';
@Controller('studies/:study')
export class SignatureController {
  constructor(private readonly signatures: SignatureService) {}

  @Get('submission/statement')
  @Needs('study.read')
  statement(@Ctx() ctx: Context): Promise<SignStatement> {
    return this.signatures.statement(ctx);
  }

  @Post('submission/sign')
  @HttpCode(200)
  @Needs('study.sign')
  async sign(@Ctx() ctx: Context, @Body() input: SignBody): Promise<Receipt> {
    return JSON.parse(await this.signatures.sign(ctx, input)) as Receipt;
  }

  /** The receipt's own bytes. */
  @Get('receipts/:id')
  @Reads('receipt.read')
  @Needs('study.read')
  async receipt(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.signatures.receipt(ctx, id));
    const name = `${ctx.inStudy('study.read').code}-${ctx.language === 'fr' ? 'recu' : 'receipt'}-${id.slice(0, 8)}.json`;
    return new StreamableFile(bytes, { type: 'application/json', disposition: attachment(name), length: bytes.length });
  }
}
@Controller('.well-known')
export class KeysController {
  constructor(private readonly keys: PublishedKeys) {}

  /** Whoever has this file and a receipt needs nothing else of us. */
  @Get('cqdg-keys.json')
  @Public()
  @Header('Cache-Control', 'public, max-age=300')
  list(): Promise<PublicKeys> {
    return this.keys.list();
  }
}
